import { createHash } from 'node:crypto';
import { z } from 'zod';
import { neutralColors, renderPaletteCss } from '../app/design/palette/render-palette-css.ts';
import { compressAll } from './compress.ts';
import { neutralMark } from './neutral-mark.ts';
import type { Prepared } from './write-page.ts';

const Color = z.string().regex(/^#[0-9a-f]{6}$/iu);
const Brand = z.object({
  version: z.string().regex(/^[\w-]{1,64}$/u),
  primary: Color,
  accent: Color,
  markSvg: z.string(),
});

/** Sheet and mark of one brand, ready to be written. */
export interface BrandFiles {
  version: string;
  css: Prepared;
  svg: Prepared;
}

async function prepareText(text: string, contentType: string): Promise<Prepared> {
  const body = Buffer.from(text);
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  return {
    status: 200,
    contentType,
    cacheControl: 'public, max-age=31536000, immutable',
    bodies: await compressAll(body, 9),
    etags: { br: `"${digest}-br"`, gzip: `"${digest}-gz"`, identity: `"${digest}"` },
  };
}

async function prepareBrand(brand: z.infer<typeof Brand>): Promise<BrandFiles> {
  return {
    version: brand.version,
    css: await prepareText(renderPaletteCss(brand), 'text/css; charset=utf-8'),
    svg: await prepareText(brand.markSvg, 'image/svg+xml'),
  };
}

export interface Brands {
  /** Colours and mark of hosts that belong to no state, and of states whose brand cannot be read now. */
  neutral: BrandFiles;
  /** Brand of a state; read again when its publication version changes. */
  ofTenant: (
    tenant: { tenantId: string; version: number | null },
    read: () => Promise<unknown>,
  ) => Promise<BrandFiles>;
}

export async function openBrands(): Promise<Brands> {
  const neutral = await prepareBrand({ version: 'base', ...neutralColors, markSvg: neutralMark });
  const kept = new Map<string, { version: number | null; files: BrandFiles }>();
  return {
    neutral,
    ofTenant: async ({ tenantId, version }, read) => {
      const held = kept.get(tenantId);
      if (held !== undefined && version !== null && held.version === version) return held.files;
      const parsed = Brand.safeParse(await read().catch(() => null));
      if (!parsed.success) return held?.files ?? neutral;
      // While nobody vouches for the version the brand is read every time; only another brand is drawn and compressed again.
      const files =
        held?.files.version === parsed.data.version ? held.files : await prepareBrand(parsed.data);
      kept.set(tenantId, { version, files });
      return files;
    },
  };
}
