import type { LonLat } from 'a11y-core';

/** Decimal places: 5 is Google's own format, 6 is `polyline6`. */
export type Precision = 5 | 6;

/** Five bits a character from here on; the sixth says that more follow. */
const FIRST = 63;
const BITS = 5;
const MORE = 0x20;
/** More bits than any degree in millionths needs. */
const MOST_BITS = 30;

/** A line in the encoded polyline format: latitude first, each the difference to the one before. */
export function encodePolyline(line: readonly LonLat[], precision: Precision): string {
  const scale = 10 ** precision;
  let text = '';
  let [lastLat, lastLon] = [0, 0];
  for (const [lon, lat] of line) {
    const [y, x] = [Math.round(lat * scale), Math.round(lon * scale)];
    text += encoded(y - lastLat) + encoded(x - lastLon);
    [lastLat, lastLon] = [y, x];
  }
  return text;
}

function encoded(value: number): string {
  let rest = value < 0 ? ~(value << 1) : value << 1;
  let text = '';
  for (; rest >= MORE; rest >>>= BITS) {
    text += String.fromCharCode((MORE | (rest & (MORE - 1))) + FIRST);
  }
  return text + String.fromCharCode(rest + FIRST);
}

/** The positions of an encoded line; undefined where the text is none. */
export function decodePolyline(text: string, precision: Precision): LonLat[] | undefined {
  const scale = 10 ** precision;
  const numbers: number[] = [];
  let [value, shift] = [0, 0];
  for (const char of text) {
    const code = char.charCodeAt(0) - FIRST;
    if (code < 0 || code >= 2 * MORE || shift > MOST_BITS) return undefined;
    value += (code & (MORE - 1)) * 2 ** shift;
    shift += BITS;
    if (code >= MORE) continue;
    numbers.push(value % 2 === 1 ? -(value + 1) / 2 : value / 2);
    [value, shift] = [0, 0];
  }
  if (shift !== 0 || numbers.length % 2 !== 0) return undefined;
  const line: LonLat[] = [];
  let [lat, lon] = [0, 0];
  for (let i = 0; i < numbers.length; i += 2) {
    lat += numbers[i]!;
    lon += numbers[i + 1]!;
    line.push([lon / scale, lat / scale]);
  }
  return line;
}
