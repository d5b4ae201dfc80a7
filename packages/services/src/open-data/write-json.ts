import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** How many items are written between two turns of the event loop: a state's file must not hold up whoever reads a page. */
const itemsPerTurn = 25;

/**
 * Writes an object whose last property is a list that comes item by item, so that the whole is never in memory; pauses while the stream is full.
 * @param head the object without the list
 */
export async function writeJsonList(
  stream: Writable,
  { head, list, items }: { head: object; list: string; items: AsyncIterable<unknown> },
): Promise<void> {
  const open = JSON.stringify(head, null, 2).replace(/\n\}$/u, '');
  await write(stream, `${open},\n  ${JSON.stringify(list)}: [`);
  let count = 0;
  for await (const item of items) {
    await write(stream, `${count === 0 ? '\n' : ',\n'}    ${JSON.stringify(item)}`);
    count += 1;
    if (count % itemsPerTurn === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  await write(stream, `${count === 0 ? '' : '\n  '}]\n}\n`);
  stream.end();
}

async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
