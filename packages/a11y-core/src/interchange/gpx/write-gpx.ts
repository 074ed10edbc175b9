import type { LonLat } from '../../geo/position.js';

/** A place of a route, with what is to be done there. */
export interface GpxPoint {
  readonly position: LonLat;
  readonly name?: string;
  readonly desc?: string;
  /** A word for what kind of place it is. */
  readonly type?: string;
}

/** What is written into a GPX file. An empty text is left out. */
export interface GpxDocument {
  readonly name: string;
  readonly desc?: string;
  /** Whom to name for the data. */
  readonly attribution: readonly string[];
  readonly route: readonly GpxPoint[];
  readonly track: readonly LonLat[];
}

/** 1e-7 degree, the unit of the network. */
const DECIMALS = 7;

/**
 * A GPX 1.1 document with one route (places where something is done) and one track (the whole line), the
 * elements in the order of its schema. Characters that XML cannot hold are left out.
 */
export function writeGpx({ name, desc, attribution, route, track }: GpxDocument): string {
  const named = [element('name', name), element('desc', desc)].join('');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1" creator="Tongtu">',
    `<metadata>${named}${copyright(attribution)}</metadata>`,
    `<rte>${named}`,
    ...route.map(
      (point) =>
        `<rtept ${latLon(point.position)}>${element('name', point.name)}${element('desc', point.desc)}${element('type', point.type)}</rtept>`,
    ),
    '</rte>',
    `<trk>${named}<trkseg>`,
    ...track.map((position) => `<trkpt ${latLon(position)}/>`),
    '</trkseg></trk>',
    '</gpx>',
    '',
  ].join('\n');
}

const copyright = (attribution: readonly string[]): string =>
  attribution.length === 0 ? '' : `<copyright author="${escaped(attribution.join('; '))}"/>`;

const element = (tag: string, text = ''): string =>
  text === '' ? '' : `<${tag}>${escaped(text)}</${tag}>`;

const latLon = ([lon, lat]: LonLat): string =>
  `lat="${lat.toFixed(DECIMALS)}" lon="${lon.toFixed(DECIMALS)}"`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Everything but the characters of XML 1.0, and halves of surrogate pairs. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const escaped = (text: string): string =>
  text.replace(NOT_XML, '').replace(/[&<>"]/gu, (char) => ENTITIES[char]!);
