/** Without a byte moving for this long, the network is taken for gone. */
const stallMs = 30_000;

export type Sending<Answer = unknown> = {
  /** What the server answered, or that it could not be reached. */
  readonly answer: Promise<Answer | 'cut'>;
  stop(): void;
};

/** Sends one file as a form. By XMLHttpRequest: `fetch` does not tell how much of a body has left. */
export function sendFile<Answer>({
  address,
  field,
  file,
  onProgress,
}: {
  address: string;
  field: string;
  file: File;
  onProgress: (sent: number) => void;
}): Sending<Answer> {
  const request = new XMLHttpRequest();
  const answer = new Promise<Answer | 'cut'>((resolve) => {
    let stalled: ReturnType<typeof setTimeout>;
    const watch = () => {
      clearTimeout(stalled);
      stalled = setTimeout(() => request.abort(), stallMs);
    };
    const end = (result: Answer | 'cut') => {
      clearTimeout(stalled);
      resolve(result);
    };
    request.upload.onprogress = ({ loaded }) => {
      watch();
      onProgress(loaded);
    };
    request.onload = () => end((request.response as Answer | null) ?? 'cut');
    request.onerror = () => end('cut');
    request.onabort = () => end('cut');
    request.responseType = 'json';
    request.open('POST', address);
    const form = new FormData();
    form.append(field, file);
    request.send(form);
    watch();
  });
  return { answer, stop: () => request.abort() };
}
