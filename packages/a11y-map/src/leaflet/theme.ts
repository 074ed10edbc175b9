/** Colours of the schematic base map. Text on `ground` reaches 4.5:1, lines that matter 3:1 where they carry meaning. */
export interface Theme {
  readonly ground: string;
  readonly place: string;
  readonly placeEdge: string;
  readonly road: string;
  readonly footway: string;
  readonly footwayEdge: string;
  readonly crossing: string;
  readonly steps: string;
  readonly tactile: string;
  readonly text: string;
  readonly halo: string;
}

export const THEMES = {
  light: {
    ground: '#eef0ec',
    place: '#e0e6e4',
    placeEdge: '#b9c4c1',
    road: '#fbfbf8',
    footway: '#ffffff',
    footwayEdge: '#c3c9c4',
    crossing: '#8b958f',
    steps: '#7a4b3a',
    tactile: '#b98900',
    text: '#3c4743',
    halo: '#f6f8f5',
  },
  dark: {
    ground: '#161c1b',
    place: '#212a29',
    placeEdge: '#3b4a48',
    road: '#2a3432',
    footway: '#3d4947',
    footwayEdge: '#0f1413',
    crossing: '#8f9d99',
    steps: '#d59a84',
    tactile: '#d9b13b',
    text: '#c9d3d0',
    halo: '#161c1b',
  },
  contrast: {
    ground: '#000000',
    place: '#000000',
    placeEdge: '#8a8a8a',
    road: '#4a4a4a',
    footway: '#e6e6e6',
    footwayEdge: '#000000',
    crossing: '#ffffff',
    steps: '#ff9d7a',
    tactile: '#ffe14d',
    text: '#ffffff',
    halo: '#000000',
  },
} as const satisfies Record<string, Theme>;

export type ThemeName = keyof typeof THEMES;
