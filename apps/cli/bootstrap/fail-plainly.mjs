/** Prints what happened and the way out, in Spanish, and ends with `exitCode`. */
export function failPlainly(message, wayOut, exitCode = 1) {
  process.stderr.write(`\n✖ ${message}\n`);
  if (wayOut) process.stderr.write(`  Qué hacer: ${wayOut}\n`);
  process.stderr.write('\n');
  process.exit(exitCode);
}
