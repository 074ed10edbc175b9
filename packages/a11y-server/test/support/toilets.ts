/*
 * Toilets beside the street of the town:
 *
 *   1 ─narrow─unseen─ 2 ═steps═ 3 ──wide── 4        20 ─island─ 21
 *                      └─ ramp ─┘
 */
const toilet = (id: string, lon: number, lat: number, observations: object) => ({
  type: 'Feature' as const,
  id,
  geometry: { type: 'Point' as const, coordinates: [lon, lat] },
  properties: { facilityType: 'accessibleToilet', name: id, context: {}, observations },
});

export const narrowToilet = toilet('narrow', 114.0503, 22.54, { doorClearWidth: 500 });
export const unseenToilet = toilet('unseen', 114.0507, 22.54, {});
export const wideToilet = toilet('wide', 114.0516, 22.5401, { doorClearWidth: 950 });
export const islandToilet = toilet('island', 114.0503, 22.548, { doorClearWidth: 950 });

export const toilets = [narrowToilet, unseenToilet, wideToilet, islandToilet];
