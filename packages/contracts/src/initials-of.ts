/** «Ana María Ortiz Peña» → «AO»: first given name and first surname, as far as a full name tells them. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /^\p{Lu}/u.test(word) && word.length > 2);
  const first = words[0]?.[0] ?? name.trim()[0] ?? '';
  const second = (words.length > 2 ? words[words.length - 2] : words[1])?.[0] ?? '';
  return `${first}${second}`.toUpperCase();
}
