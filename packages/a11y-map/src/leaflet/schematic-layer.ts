import { VectorTile } from '@mapbox/vector-tile';
import { EARTH_RADIUS_M } from 'a11y-core';
import { type Coords, type DoneCallback, GridLayer, type Map as LeafletMap } from 'leaflet';
import { PbfReader } from 'pbf';
import { drawTile } from './draw-tile.js';
import { THEMES, type ThemeName } from './theme.js';

export interface SchematicOptions {
  /** Address of a tile with `{z}`, `{x}`, `{y}`, answering Mapbox vector tiles, or 204 where nothing lies. */
  readonly tileUrl: string;
  readonly theme: ThemeName;
  /** Zooms beyond this reuse its tiles; they stay sharp, being drawn anew. */
  readonly maxNativeZoom?: number;
  readonly fetch?: typeof globalThis.fetch;
}

/** Tiles are drawn finer than shown: between two whole zooms Leaflet enlarges them. */
const FINER = 1.5;

/**
 * Our own base map: the walking network and the places, drawn on a canvas from vector tiles. It needs
 * no tiles of a third party and has themes, high contrast among them.
 */
export class SchematicLayer extends GridLayer {
  private readonly tileUrl: string;
  private theme: ThemeName;
  private readonly fetch: typeof globalThis.fetch;
  private readonly loads = new Map<HTMLElement, AbortController>();

  constructor(options: SchematicOptions) {
    super({
      tileSize: 256,
      maxNativeZoom: options.maxNativeZoom ?? 16,
      maxZoom: 22,
      className: 'a11y-schematic',
    });
    this.tileUrl = options.tileUrl;
    this.theme = options.theme;
    this.fetch = options.fetch ?? ((...args) => globalThis.fetch(...args));
    this.on('tileunload', ({ tile }) => this.abort(tile));
  }

  override onAdd(map: LeafletMap): this {
    super.onAdd(map);
    this.getContainer()?.setAttribute('aria-hidden', 'true');
    return this;
  }

  override onRemove(map: LeafletMap): this {
    for (const tile of [...this.loads.keys()]) this.abort(tile);
    super.onRemove(map);
    return this;
  }

  setTheme(theme: ThemeName): this {
    if (theme === this.theme) return this;
    this.theme = theme;
    // Leaflet's redraw() asks for tiles of a zoom that is no whole number: the layer is put there anew.
    const map = this._map;
    return map?.hasLayer(this) ? this.remove().addTo(map) : this;
  }

  protected override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const canvas = document.createElement('canvas');
    const size = this.getTileSize();
    const ratio = (globalThis.devicePixelRatio || 1) * FINER;
    canvas.width = Math.ceil(size.x * ratio);
    canvas.height = Math.ceil(size.y * ratio);
    const load = new AbortController();
    this.loads.set(canvas, load);
    this.drawInto(canvas, coords, size.x, load.signal).then(
      () => done(undefined, canvas),
      (error: unknown) => {
        // A tile that was scrolled away is no failure.
        if (!load.signal.aborted)
          done(error instanceof Error ? error : new Error(String(error)), canvas);
      },
    );
    return canvas;
  }

  private async drawInto(
    canvas: HTMLCanvasElement,
    coords: Coords,
    sizePx: number,
    signal: AbortSignal,
  ): Promise<void> {
    const url = this.tileUrl.replace(/\{([zxy])\}/g, (_, axis: 'z' | 'x' | 'y') =>
      String(coords[axis]),
    );
    const response = await this.fetch(url, { signal });
    if (response.status === 204) return;
    if (!response.ok) throw new Error(`Tile ${url} was answered with ${response.status}.`);
    const tile = new VectorTile(new PbfReader(new Uint8Array(await response.arrayBuffer())));
    const pen = canvas.getContext('2d');
    if (pen === null) return;
    pen.scale(canvas.width / sizePx, canvas.height / sizePx);
    drawTile(pen, tile, sizePx, metresPerPx(coords, sizePx), THEMES[this.theme]);
  }

  private abort(tile: HTMLElement): void {
    this.loads.get(tile)?.abort();
    this.loads.delete(tile);
  }
}

/** Metres on the ground per pixel at the middle of the tile. */
function metresPerPx({ z, y }: Coords, sizePx: number): number {
  const mercatorY = Math.PI * (1 - (2 * (y + 0.5)) / 2 ** z);
  return (2 * Math.PI * EARTH_RADIUS_M) / (2 ** z * sizePx * Math.cosh(mercatorY));
}
