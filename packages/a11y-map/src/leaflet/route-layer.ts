import type { Barrier, FoundRoute, LonLat } from 'a11y-core';
import { divIcon, FeatureGroup, Layer, type Map as LeafletMap, marker, polyline } from 'leaflet';
import { toLatLng } from './lat-lng.js';
import { stretchesOf } from './route-line.js';

/** What the layer draws: a found route, ends still being chosen, barriers, one place pointed at. */
export interface RouteDrawing {
  readonly route?: FoundRoute;
  readonly from?: LonLat;
  readonly to?: LonLat;
  /** Points to come by, numbered from 1. */
  readonly stops?: readonly LonLat[];
  /** Lines of other ways: thin and dashed, below the route. */
  readonly others?: readonly (readonly LonLat[])[];
  readonly barriers?: readonly Barrier[];
  /** A place the traveller asked to see: a step, a barrier, the nearest reachable point. */
  readonly spot?: LonLat;
}

export interface RouteLayerOptions {
  /** The second of two compared routes is drawn thinner, inside out and in another colour. */
  readonly variant?: 'first' | 'second';
}

/**
 * A route over the map: a casing, a line above it, dashes where a limit could not be decided, dots on
 * stairs. It is a picture of what the list of steps says in words, and therefore hidden from
 * assistive technology and free of tab stops.
 */
export class RouteLayer extends Layer {
  private readonly variant: 'first' | 'second';
  private readonly group = new FeatureGroup();
  private drawing: RouteDrawing = {};

  constructor(options: RouteLayerOptions = {}) {
    super();
    this.variant = options.variant ?? 'first';
  }

  override onAdd(map: LeafletMap): this {
    this.group.addTo(map);
    map.getPane('overlayPane')?.setAttribute('aria-hidden', 'true');
    return this;
  }

  override onRemove(): this {
    this.group.remove();
    return this;
  }

  /** Draws exactly this. */
  show(drawing: RouteDrawing): this {
    this.drawing = drawing;
    this.group.clearLayers();
    const { route, from, to, stops = [], others = [], barriers = [], spot } = drawing;
    for (const other of others) this.drawOther(other);
    if (route !== undefined) this.drawRoute(route);
    for (const { position } of barriers) this.drawSpot(position, 'barrier', '✕');
    if (from !== undefined) this.drawSpot(from, 'from', 'A');
    for (const [i, stop] of stops.entries()) this.drawSpot(stop, 'stop', String(i + 1));
    if (to !== undefined) this.drawSpot(to, 'to', 'B');
    if (spot !== undefined) this.drawSpot(spot, 'shown', '');
    return this;
  }

  /** What is drawn now. */
  get shown(): RouteDrawing {
    return this.drawing;
  }

  private drawRoute(route: FoundRoute): void {
    const of = `a11y-route-${this.variant}`;
    this.drawLine(route.geometry, `${of} a11y-route-casing`);
    for (const { line, kind } of stretchesOf(route))
      this.drawLine(line, `${of} a11y-route-${kind}`);
  }

  private drawOther(line: readonly LonLat[]): void {
    this.drawLine(line, 'a11y-route-other a11y-route-casing');
    this.drawLine(line, 'a11y-route-other');
  }

  private drawLine(positions: readonly LonLat[], className: string): void {
    this.group.addLayer(
      polyline(positions.map(toLatLng), {
        className: `a11y-route ${className}`,
        interactive: false,
        smoothFactor: 0.5,
      }),
    );
  }

  private drawSpot(position: LonLat, kind: string, symbol: string): void {
    const icon = divIcon({
      className: `a11y-spot a11y-spot-${kind}`,
      html: `<span aria-hidden="true">${symbol}</span>`,
      iconSize: [30, 30],
    });
    this.group.addLayer(
      marker(toLatLng(position), { icon, keyboard: false, interactive: false, alt: '' }),
    );
  }
}
