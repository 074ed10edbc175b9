/** Tiles of a third party under the map. The data stay WGS-84; the map converts where it draws. */
export interface BaseMap {
  /** With `{z}`, `{x}`, `{y}`, and `{s}` where the provider has several hosts. */
  readonly url: string;
  /** What the tiles are drawn in. */
  readonly datum: BaseMapDatum;
  readonly attribution: string;
}

export const BASE_MAP_DATUMS = ['wgs84', 'gcj02'] as const;
export type BaseMapDatum = (typeof BASE_MAP_DATUMS)[number];

/** A setting of the deployment that cannot be used; the message names it. */
export class SettingError extends Error {
  readonly code = 'bad-setting';

  constructor(message: string) {
    super(message);
    this.name = 'SettingError';
  }
}

/**
 * The base map a deployment has chosen: `TONGTU_TILE_URL`, `TONGTU_TILE_DATUM` (default `wgs84`)
 * and `TONGTU_TILE_ATTRIBUTION`; null without an address. Throws `SettingError`.
 */
export function baseMapFrom(env: Readonly<Record<string, string | undefined>>): BaseMap | null {
  const url = env['TONGTU_TILE_URL'] ?? '';
  if (url === '') return null;
  const missing = ['{z}', '{x}', '{y}'].filter((part) => !url.includes(part));
  if (!HOST.test(url) || missing.length > 0) {
    throw new SettingError(
      `TONGTU_TILE_URL is "${url}"; it has to be an http address with {z}, {x} and {y}.`,
    );
  }
  const datum = env['TONGTU_TILE_DATUM'] ?? 'wgs84';
  if (!isDatum(datum)) {
    throw new SettingError(
      `TONGTU_TILE_DATUM is "${datum}"; known: ${BASE_MAP_DATUMS.join(', ')}.`,
    );
  }
  const attribution = env['TONGTU_TILE_ATTRIBUTION'] ?? '';
  if (attribution === '') {
    throw new SettingError('TONGTU_TILE_ATTRIBUTION has to name whose tiles they are.');
  }
  return { url, datum, attribution };
}

const HOST = /^(https?:\/\/)([^/]+)\//;

/** The origin a browser has to be allowed to load images from; a wildcard where `{s}` names the host. */
export function originOf({ url }: BaseMap): string {
  const [, scheme = '', host = ''] = HOST.exec(url) ?? [];
  return `${scheme}${host.replace('{s}', '*')}`;
}

function isDatum(text: string): text is BaseMapDatum {
  return (BASE_MAP_DATUMS as readonly string[]).includes(text);
}
