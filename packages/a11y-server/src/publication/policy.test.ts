import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPolicy } from './policy.js';

const policy = createPolicy({ approvalNumber: null });
const real = { synthetic: false, attribution: ['© OpenStreetMap contributors'] };

describe('what leaves the service', () => {
  test('positions are rounded to 7 decimals, measurements are not touched', () => {
    const body = {
      geometry: { type: 'Polygon', coordinates: [[[114.123456789, 22.987654321]]] },
      bbox: [114.000000001, 22, 115, 23],
      value: 1 / 12,
      steps: [{ at: [114.00000004, 22.00000006], distanceM: 1.23456789012 }],
      observations: { rise: { at: '2026-03-01', value: 0.123456789012 } },
    };
    expect(policy.release(body, real)).toEqual({
      geometry: { type: 'Polygon', coordinates: [[[114.1234568, 22.9876543]]] },
      bbox: [114, 22, 115, 23],
      value: 1 / 12,
      steps: [{ at: [114, 22.0000001], distanceM: 1.23456789012 }],
      observations: { rise: { at: '2026-03-01', value: 0.123456789012 } },
    });
  });

  test('people and serial numbers are dropped at any depth', () => {
    const body = {
      surveyor: 'Chen',
      properties: {
        observations: {
          rise: { value: 3, instrumentSerial: 'X-1', by: 'Li', contact: { phone: 1 } },
        },
        declarations: [{ by: 'Wong' }],
      },
      features: [{ actor: 'person/17', name: 'kept' }],
    };
    const text = JSON.stringify(policy.release(body, real));
    expect(text).toBe(
      '{"properties":{"observations":{"rise":{"value":3}},"declarations":[{}]},"features":[{"name":"kept"}]}',
    );
  });

  test('whatever the shape, no coordinate keeps more digits', () => {
    const coordinate = fc.double({ min: -180, max: 180, noNaN: true });
    const { tie } = fc.letrec((node) => ({ tie: fc.oneof(coordinate, fc.array(node('tie'))) }));
    fc.assert(
      fc.property(tie, (coordinates) => {
        const text = JSON.stringify(policy.release({ geometry: { coordinates } }, real));
        expect(text).not.toMatch(/\.\d{8}/);
      }),
      { seed: 7 },
    );
  });

  test('GeoJSON says whose it is and whether it was made up; other bodies do not change', () => {
    const collection = { type: 'FeatureCollection', features: [] };
    expect(policy.release(collection, { ...real, synthetic: true })).toEqual({
      type: 'FeatureCollection',
      features: [],
      synthetic: true,
      attribution: ['© OpenStreetMap contributors'],
    });
    expect(policy.release({ type: 'ramp' }, real)).toEqual({ type: 'ramp' });
    expect(policy.release([1.123456789], real)).toEqual([1.123456789]);
  });

  test('bytes pass as they are', () => {
    const bytes = new Uint8Array([1, 2, 3]);
    expect(policy.release(bytes, real)).toBe(bytes);
  });

  test('the public sees what is published, and nothing before', () => {
    expect(policy.shows('published')).toBe(true);
    expect(policy.shows('noticed')).toBe(false);
    expect(policy.shows('draft')).toBe(false);
  });

  test('made-up data carry a notice in three languages, real data none', () => {
    expect(Object.keys(policy.notice({ ...real, synthetic: true }) ?? {})).toEqual([
      'zh-CN',
      'zh-HK',
      'en',
    ]);
    expect(policy.notice(real)).toBeNull();
  });
});
