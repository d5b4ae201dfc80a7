/** Where a signed form rests, sealed: under a random name, outside anything public addresses name. */
export function consentFileKey(tenantId: string, fileKey: string): string {
  return `${tenantId}/consents/${fileKey}.sealed`;
}
