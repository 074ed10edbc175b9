import { bearingDeg, distanceM } from 'a11y-core';
import { DomEvent, DomUtil, Layer, type Map as LeafletMap, point } from 'leaflet';
import { type Cluster, clusterMarks, countByStatus, type PixelMark } from './cluster.js';
import type { FacilityMark, FacilityWords } from './facility-mark.js';
import { toLatLng, toLonLat } from './lat-lng.js';
import { moveOptions } from './motion.js';
import { shapeElement } from './shape.js';
import { STATUSES, type Status } from './status.js';
import { walkTo } from './walk.js';

export interface FacilityLayerOptions<M extends FacilityMark> {
  readonly words: FacilityWords<M>;
  /** A mark was clicked, or opened with Enter. */
  readonly onOpen: (id: string) => void;
  /** Marks nearer to each other than this on the screen are drawn as one. */
  readonly clusterRadiusPx?: number;
  /** From this zoom on every mark is drawn by itself. */
  readonly separateFromZoom?: number;
}

type Placed<M> = PixelMark & { readonly mark: M };

/** What stands on the screen: one mark, or several as one. */
interface Shown<M> {
  readonly cluster: Cluster<Placed<M>>;
  readonly element: HTMLElement;
}

const PAN_PX = 120;
let layers = 0;

/**
 * Facilities as shapes. All of them together are one tab stop: a list box laid over the map, whose
 * options are walked with the arrow keys from the centre outwards. The element is not part of a map
 * pane, because focus would scroll a pane that has been moved.
 */
export class FacilityLayer<M extends FacilityMark = FacilityMark> extends Layer {
  private words: FacilityWords<M>;
  private readonly onOpen: (id: string) => void;
  private readonly clusterRadiusPx: number;
  private readonly separateFromZoom: number;
  private readonly idPrefix = `a11y-marks-${layers++}`;
  private marks: readonly M[] = [];
  private shown: readonly Shown<M>[] = [];
  private selectedId: string | null = null;
  private activeId: string | null = null;
  private list: HTMLElement | null = null;
  private plane: HTMLElement | null = null;
  private help: HTMLElement | null = null;

  constructor(options: FacilityLayerOptions<M>) {
    super();
    this.words = options.words;
    this.onOpen = options.onOpen;
    this.clusterRadiusPx = options.clusterRadiusPx ?? 56;
    this.separateFromZoom = options.separateFromZoom ?? 18;
  }

  override onAdd(map: LeafletMap): this {
    const list = DomUtil.create('div', 'a11y-marks', map.getContainer());
    list.tabIndex = 0;
    this.list = list;
    this.plane = DomUtil.create('div', 'a11y-marks-plane', list);
    this.plane.setAttribute('role', 'presentation');
    this.help = DomUtil.create('div', 'a11y-marks-help', map.getContainer());
    this.help.id = `${this.idPrefix}-help`;
    this.help.hidden = true;
    list.setAttribute('aria-describedby', this.help.id);
    DomEvent.on(list, 'keydown', this.onKey, this);
    DomEvent.on(list, 'click', this.onClick, this);
    DomEvent.on(list, 'blur', this.onBlur, this);
    map.on('move', this.follow, this);
    map.on('zoomanim', this.hide, this);
    map.on('moveend zoomend resize viewreset', this.draw, this);
    this.draw();
    return this;
  }

  override onRemove(map: LeafletMap): this {
    map.off('move', this.follow, this);
    map.off('zoomanim', this.hide, this);
    map.off('moveend zoomend resize viewreset', this.draw, this);
    if (this.list !== null) {
      DomEvent.off(this.list, 'keydown', this.onKey, this);
      DomEvent.off(this.list, 'click', this.onClick, this);
      DomEvent.off(this.list, 'blur', this.onBlur, this);
      DomUtil.remove(this.list);
    }
    if (this.help !== null) DomUtil.remove(this.help);
    this.list = null;
    this.plane = null;
    this.help = null;
    this.shown = [];
    this.activeId = null;
    return this;
  }

  /** Shows exactly these; the mark the keyboard is on stays active if it is still there. */
  show(marks: readonly M[]): this {
    this.marks = marks;
    this.draw();
    return this;
  }

  /** Marks one facility as the one whose details are open, or none. A selected mark is never merged. */
  select(id: string | null): this {
    this.selectedId = id;
    this.draw();
    return this;
  }

  setWords(words: FacilityWords<M>): this {
    this.words = words;
    this.draw();
    return this;
  }

  /** Takes the marks out of, or puts them back into, the order of the Tab key. */
  setTabStop(isTabStop: boolean): this {
    if (this.list !== null) this.list.tabIndex = isTabStop ? 0 : -1;
    return this;
  }

  /** Puts the keyboard on the marks. */
  focus(): this {
    this.list?.focus({ preventScroll: true });
    return this;
  }

  private draw(): void {
    const map = this._map;
    const { list, plane, help } = this;
    if (map === undefined || map === null || list === null || plane === null || help === null)
      return;
    help.textContent = this.words.listHelp;
    list.setAttribute('aria-label', this.words.list);
    list.classList.remove('a11y-marks-hidden');
    this.follow();

    const centre = toLonLat(map.getCenter());
    const away = (cluster: Cluster<Placed<M>>) => distanceM(centre, positionOf(map, cluster));
    const clusters = this.clustersInView(map)
      .map((cluster) => ({ cluster, away: away(cluster) }))
      .sort((a, b) => a.away - b.away || (a.cluster.id < b.cluster.id ? -1 : 1));
    this.shown = clusters.map(({ cluster, away: metres }, index) => ({
      cluster,
      element: this.element(map, cluster, metres, centre, index, clusters.length),
    }));
    plane.replaceChildren(...this.shown.map(({ element }) => element));
    // An empty list box is not allowed; a group without children is.
    list.setAttribute('role', this.shown.length > 0 ? 'listbox' : 'group');
    if (!this.shown.some(({ cluster }) => cluster.id === this.activeId)) this.activeId = null;
    this.showActive();
  }

  private clustersInView(map: LeafletMap): readonly Cluster<Placed<M>>[] {
    const size = map.getSize();
    const margin = 20;
    const bounds = [
      map.containerPointToLayerPoint(point(-margin, -margin)),
      map.containerPointToLayerPoint(point(size.x + margin, size.y + margin)),
    ] as const;
    const isInside = ({ x, y }: { readonly x: number; readonly y: number }) =>
      x >= bounds[0].x && x <= bounds[1].x && y >= bounds[0].y && y <= bounds[1].y;
    const placed = this.marks.map((mark): Placed<M> => {
      const { x, y } = map.latLngToLayerPoint(toLatLng(mark.position));
      return { id: mark.id, x, y, status: mark.status, mark };
    });
    const selected = placed.filter(({ id }) => id === this.selectedId);
    const others = placed.filter(({ id }) => id !== this.selectedId);
    const radius = map.getZoom() >= this.separateFromZoom ? 0 : this.clusterRadiusPx;
    return [...clusterMarks(selected, 0), ...clusterMarks(others, radius)].filter(isInside);
  }

  private element(
    map: LeafletMap,
    cluster: Cluster<Placed<M>>,
    metres: number,
    centre: readonly [number, number],
    index: number,
    count: number,
  ): HTMLElement {
    const bearing = bearingDeg(centre, positionOf(map, cluster));
    const only = cluster.members.length === 1 ? cluster.members[0]!.mark : null;
    const element = document.createElement('div');
    element.id = `${this.idPrefix}-${index}`;
    element.dataset['id'] = cluster.id;
    element.className = only === null ? 'a11y-mark a11y-mark-cluster' : 'a11y-mark';
    element.setAttribute('role', 'option');
    element.setAttribute('aria-posinset', String(index + 1));
    element.setAttribute('aria-setsize', String(count));
    element.setAttribute('aria-selected', String(only !== null && only.id === this.selectedId));
    const name =
      only === null
        ? this.words.cluster(countByStatus(cluster.members), metres, bearing)
        : this.words.mark(only, metres, bearing);
    element.setAttribute('aria-label', name);
    element.title = name;
    element.style.left = `${Math.round(cluster.x)}px`;
    element.style.top = `${Math.round(cluster.y)}px`;
    element.append(shapeElement(cluster.worst, document));
    if (only === null) {
      element.style.setProperty('--shares', sharesOf(countByStatus(cluster.members)));
      const number = DomUtil.create('span', 'a11y-mark-count', element);
      number.textContent = String(cluster.members.length);
    } else if (only.operation === 'out' || only.operation === 'limited') {
      const badge = DomUtil.create(
        'span',
        `a11y-mark-badge a11y-mark-badge-${only.operation}`,
        element,
      );
      badge.setAttribute('aria-hidden', 'true');
    }
    return element;
  }

  /** Keeps the plane over the map pane, which Leaflet moves while panning. */
  private follow(): void {
    if (this.plane === null || !this._map) return;
    const origin = this._map.layerPointToContainerPoint(point(0, 0));
    DomUtil.setPosition(this.plane, origin);
  }

  private hide(): void {
    this.list?.classList.add('a11y-marks-hidden');
  }

  private showActive(): void {
    const active = this.shown.find(({ cluster }) => cluster.id === this.activeId);
    for (const { element } of this.shown) {
      element.classList.toggle('a11y-mark-active', element === active?.element);
    }
    if (active === undefined) this.list?.removeAttribute('aria-activedescendant');
    else this.list?.setAttribute('aria-activedescendant', active.element.id);
  }

  private onBlur(): void {
    this.activeId = null;
    this.showActive();
  }

  private onClick(event: Event): void {
    const target = event.target instanceof Element ? event.target.closest('[data-id]') : null;
    const shown = this.shown.find(({ element }) => element === target);
    if (shown === undefined) return;
    DomEvent.stop(event);
    this.open(shown.cluster);
  }

  private open(cluster: Cluster<Placed<M>>): void {
    const map = this._map;
    if (cluster.members.length === 1) {
      this.onOpen(cluster.members[0]!.id);
      return;
    }
    const towards = map.layerPointToLatLng(point(cluster.x, cluster.y));
    map.setView(towards, Math.min(map.getMaxZoom(), map.getZoom() + 2), moveOptions());
  }

  private onKey(event: Event): void {
    if (!(event instanceof KeyboardEvent) || event.altKey || event.ctrlKey || event.metaKey) return;
    const map = this._map;
    const pan = event.shiftKey ? PANS[event.key] : undefined;
    if (pan !== undefined) {
      map.panBy([pan[0] * PAN_PX, pan[1] * PAN_PX], moveOptions());
    } else if (event.key === '+' || event.key === '=') {
      map.zoomIn(1, moveOptions());
    } else if (event.key === '-') {
      map.zoomOut(1, moveOptions());
    } else if (event.key === 'Enter' || event.key === ' ') {
      const active = this.shown.find(({ cluster }) => cluster.id === this.activeId);
      if (active === undefined) return;
      this.open(active.cluster);
    } else {
      const at = this.shown.findIndex(({ cluster }) => cluster.id === this.activeId);
      const next = walkTo(event.key, at, this.shown.length);
      if (next === null) return;
      this.activeId = this.shown[next]?.cluster.id ?? null;
      this.showActive();
    }
    DomEvent.stop(event);
  }
}

/** A ring divided as the statuses are: a picture of what the name of the cluster says. */
function sharesOf(counts: Readonly<Record<Status, number>>): string {
  const total = STATUSES.reduce((sum, status) => sum + counts[status], 0);
  let from = 0;
  const parts = STATUSES.filter((status) => counts[status] > 0).map((status) => {
    const to = from + (counts[status] / total) * 100;
    const part = `var(--a11y-${status}) ${from.toFixed(1)}% ${to.toFixed(1)}%`;
    from = to;
    return part;
  });
  return `conic-gradient(${parts.join(', ')})`;
}

const PANS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

const positionOf = <M>(map: LeafletMap, cluster: Cluster<Placed<M>>) =>
  toLonLat(map.layerPointToLatLng(point(cluster.x, cluster.y)));
