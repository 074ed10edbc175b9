import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { describe, expect, test } from 'vitest';
import { type TileFeature, vectorTile } from '../../test/support/vector-tile.js';
import { drawTile, type Pen } from './draw-tile.js';
import { THEMES } from './theme.js';

const SIZE = 256;
const NEAR = 0.6;
const theme = THEMES.light;

const way = (kind: string, more: Readonly<Record<string, string>> = {}): TileFeature => ({
  line: [
    [800, 2000],
    [3200, 2000],
  ],
  properties: { kind, ...more },
});

/** Draws, and gives back every stroke, fill and text in order. */
function drawn(
  layers: Readonly<Record<string, readonly TileFeature[]>>,
  metresPerPx = NEAR,
): readonly string[] {
  const said: string[] = [];
  let dash: readonly number[] = [];
  const nothing = () => undefined;
  const pen: Pen = {
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 0,
    lineCap: 'butt',
    lineJoin: 'miter',
    font: '',
    textAlign: 'start',
    textBaseline: 'top',
    beginPath: nothing,
    moveTo: nothing,
    lineTo: nothing,
    closePath: nothing,
    save: nothing,
    restore: nothing,
    translate: nothing,
    rotate: nothing,
    setLineDash: (segments: Iterable<number>) => {
      dash = [...segments];
    },
    measureText: (text: string) => ({ width: text.length * 12 }) as TextMetrics,
    stroke: () => said.push(`stroke ${pen.strokeStyle}${dash.length > 0 ? ' dashed' : ''}`),
    fill: () => said.push(`fill ${pen.fillStyle}`),
    strokeText: nothing,
    fillText: (text: string) => said.push(`text ${text}`),
  };
  drawTile(pen, new VectorTile(new PbfReader(vectorTile(layers))), SIZE, metresPerPx, theme);
  return said;
}

describe('a tile', () => {
  test('a pavement has an edge and a filling', () => {
    expect(drawn({ network: [way('sidewalk')] })).toEqual([
      `stroke ${theme.footwayEdge}`,
      `stroke ${theme.footway}`,
    ]);
  });

  test.each([
    ['steps', theme.steps],
    ['crossing', theme.crossing],
  ])('%s are told by their dashes, not by colour alone', (kind, colour) => {
    expect(drawn({ network: [way(kind)] })).toEqual([`stroke ${colour} dashed`]);
  });

  test.each(['kerb', 'door', 'lift', 'of a later version'])('%s draws nothing', (kind) => {
    expect(drawn({ network: [way(kind)] })).toEqual([]);
  });

  test('tactile paving is drawn where somebody saw it, and from near only', () => {
    const tactile = `stroke ${theme.tactile} dashed`;
    expect(drawn({ network: [way('sidewalk', { tactile: 'yes' })] })).toContain(tactile);
    expect(drawn({ network: [way('sidewalk', { tactile: 'yes' })] }, 5)).not.toContain(tactile);
    for (const answer of ['no', 'unknown']) {
      expect(drawn({ network: [way('sidewalk', { tactile: answer })] })).not.toContain(tactile);
    }
  });

  test('a name is written once, from near only, and only where it fits', () => {
    const named = way('road', { name: 'Lotus Road' });
    const names = (layers: Parameters<typeof drawn>[0], metres = NEAR) =>
      drawn(layers, metres).filter((said) => said.startsWith('text'));
    expect(names({ network: [named, named] })).toEqual(['text Lotus Road']);
    expect(names({ network: [named] }, 2)).toEqual([]);
    expect(
      names({ network: [way('road', { name: 'A name much too long for this street' })] }),
    ).toEqual([]);
  });

  test('a place is an area with an edge, named where it lies wholly in the tile', () => {
    const square = (from: number): TileFeature => ({
      line: [
        [from, 1000],
        [from + 1500, 1000],
        [from + 1500, 2500],
        [from, 2500],
      ],
      isArea: true,
      properties: { name: 'Park', category: 'park_square_scenic' },
    });
    expect(drawn({ places: [square(1000)] })).toEqual([
      `fill ${theme.place}`,
      `stroke ${theme.placeEdge}`,
      'text Park',
    ]);
    expect(drawn({ places: [square(-500)] })).not.toContain('text Park');
  });

  test('an empty tile draws nothing', () => expect(drawn({})).toEqual([]));
});
