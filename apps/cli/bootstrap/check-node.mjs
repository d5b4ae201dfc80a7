// Plain JavaScript for old versions: this file runs on whatever Node the machine has.

export const minimumMajor = 20;

/** The message for a Node that is too old, or undefined. `version` is like `v18.19.0`. */
export function explainOldNode(version) {
  const major = Number(version.replace(/^v/, '').split('.')[0]);
  if (major >= minimumMajor) return undefined;
  return [
    `Este equipo tiene Node ${version} y hace falta Node ${minimumMajor} o posterior.`,
    'Instálelo desde https://nodejs.org (o con nvm: «nvm install 24») y vuelva a ejecutar «npm start».',
  ];
}
