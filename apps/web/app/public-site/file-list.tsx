import type { OpenDataPage } from '@conoceles/contracts';
import { Icon } from '../design/components/index.ts';
import { useWords } from '../language/words-context.tsx';
import { dataFileHref } from './addresses.ts';
import { fileText } from './open-data-words.ts';

/** Files to download, with what each is before it is asked for. */
export function FileList({ files, label }: { files: OpenDataPage['files']; label: string }) {
  const words = useWords();
  return (
    <ul className="c-files" aria-label={label}>
      {files.map((file) => (
        <li key={file.name}>
          <a href={dataFileHref(file.name)}>
            <Icon name="download" />
            {file.name}
          </a>
          <span>{fileText(words, file)}</span>
        </li>
      ))}
    </ul>
  );
}
