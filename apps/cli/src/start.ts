import { createShutdown } from './start/shutdown.ts';
import { start } from './start/start-product.ts';
import { printFailure } from './terminal/print-failure.ts';

const shutdown = createShutdown();
shutdown.listen();
try {
  await start({ environment: process.env, shutdown });
} catch (error) {
  // Stopping half-way makes the step that was running fail: that is no news.
  if (!shutdown.isRunning()) {
    const code = printFailure(error);
    await shutdown.run();
    process.exit(code);
  }
}
