/** Characters XML cannot carry are written `_xHHHH_` in workbooks («_x000D_» is a carriage return, «_x005F_» an underscore). */
export function unescapeOoxml(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/giu, (_match, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
