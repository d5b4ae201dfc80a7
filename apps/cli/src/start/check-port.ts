import { createServer } from 'node:net';
import { PlainFailure } from '../terminal/plain-failure.ts';

/** Fails plainly when something already listens on the port. */
export async function checkPort(port: number): Promise<void> {
  const fault = await tryListening(port);
  if (fault === undefined) return;
  if (fault === 'EACCES') {
    throw new PlainFailure(
      `No hay permiso para usar el puerto ${port}.`,
      'Use uno mayor que 1023: PORT=3000 npm start.',
    );
  }
  throw new PlainFailure(
    `El puerto ${port} está ocupado por otro programa.`,
    `Use otro puerto (PORT=${port + 1} npm start) o cierre el programa que lo ocupa.`,
  );
}

function tryListening(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'EADDRINUSE'));
    probe.listen({ port, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
}
