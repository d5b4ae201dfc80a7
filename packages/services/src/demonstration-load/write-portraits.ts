import { createHash } from 'node:crypto';
import { schema } from '@conoceles/db';
import type { InventedCandidacy } from '../demonstration/invented-candidacy.ts';
import { drawPortrait } from '../demonstration/portrait/draw-portrait.ts';
import type { FileStore } from '../files/file-store.ts';
import { drawingKey } from '../photos/renditions.ts';
import { insertInBatches } from './insert-in-batches.ts';
import type { LoadContext } from './load-context.ts';
import { idsOf } from './write-candidacies.ts';

const atOnce = 32;
const size = { widthPx: 960, heightPx: 1200 } as const;

/** Draws the portrait of each candidacy that sent its questionnaire. Drawings become pictures when someone first asks for them. */
export async function writePortraits(
  context: LoadContext,
  list: readonly InventedCandidacy[],
  files: FileStore,
): Promise<void> {
  const drawn = list
    .filter((invented) => invented.life.submittedAt !== undefined)
    .map((invented) => ({ invented, ...draw(invented) }));
  for (let start = 0; start < drawn.length; start += atOnce) {
    await Promise.all(
      drawn.slice(start, start + atOnce).map(({ invented, bytes }) => {
        const key = drawingKey(context.tx.tenantId, idsOf(invented).photoId);
        return files.put(key, bytes, 'image/svg+xml');
      }),
    );
  }
  const rows = drawn.map(({ invented, bytes, sha256 }) => {
    const { id: candidacyId, photoId } = idsOf(invented);
    return {
      tenantId: context.tx.tenantId,
      id: photoId,
      candidacyId,
      sha256,
      mime: 'image/jpeg' as const,
      sizeBytes: bytes.byteLength,
      ...size,
      takenOn: invented.approvedOn,
      storageKey: photoId,
      state: invented.life.publishedAt === undefined ? ('submitted' as const) : ('published' as const),
      invented: true,
      createdAt: context.createdAt,
    };
  });
  await insertInBatches(rows, (slice) => context.tx.insert(schema.photos).values(slice));
}

function draw({ seed, person }: InventedCandidacy) {
  const svg = drawPortrait({ seed, gender: person.gender, ageYears: person.ageYears });
  const bytes = Buffer.from(svg);
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}
