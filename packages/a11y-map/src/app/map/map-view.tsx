import type { Barrier, FoundRoute, LonLat, RouteOutcome } from 'a11y-core';
import { Map as LeafletMap, TileLayer } from 'leaflet';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  type Bbox,
  boxAround,
  crsFor,
  FacilityLayer,
  LegendControl,
  MOVES,
  MoveControl,
  motionOptions,
  moveOptions,
  RouteLayer,
  SchematicLayer,
  STATUSES,
  type ThemeName,
  toBbox,
  toBounds,
  toLatLng,
  toLonLat,
} from '../../index.js';
import type { RasterTiles } from '../api/types.js';
import type { Translate } from '../locale/messages.js';
import { useWords } from '../ui/words-context.js';
import { markWords, type NamedMark } from '../words/facility.js';

export interface MapPosition {
  readonly centre: LonLat;
  readonly bbox: Bbox;
}

/** What others may ask of the map. */
export interface MapHandle {
  /** Brings a place into sight; zooms in far enough to tell it from its neighbours. */
  readonly goTo: (position: LonLat) => void;
  readonly fit: (bbox: Bbox) => void;
  readonly focus: () => void;
}

/** Where a journey begins, comes by and ends, as far as it is chosen. */
export interface JourneyPoints {
  readonly from: LonLat | null;
  readonly stops: readonly LonLat[];
  readonly to: LonLat | null;
}

interface MapViewProps {
  readonly home: Bbox;
  readonly tileUrl: string;
  readonly rasterTiles: RasterTiles | null;
  readonly theme: ThemeName;
  readonly marks: readonly NamedMark[];
  readonly selected: string | null;
  readonly points: JourneyPoints;
  readonly outcomes: readonly RouteOutcome[];
  /** Lines of ways that are not chosen. */
  readonly others: readonly (readonly LonLat[])[];
  readonly spot: LonLat | null;
  /** What is being placed, by the part it plays. */
  readonly placing: string | null;
  readonly attribution: readonly string[];
  readonly approval: string;
  readonly onMove: (position: MapPosition) => void;
  readonly onOpen: (id: string) => void;
  readonly onClick: (position: LonLat) => void;
  readonly onPlaced: (position: LonLat | null) => void;
  readonly onHelp: () => void;
  readonly onReady: (handle: MapHandle) => void;
}

interface Layers {
  readonly map: LeafletMap;
  /** Null where tiles of a third party are the ground. */
  readonly schematic: SchematicLayer | null;
  readonly facilities: FacilityLayer<NamedMark>;
  readonly routes: readonly [first: RouteLayer, second: RouteLayer];
  readonly legend: LegendControl;
  readonly moves: MoveControl;
}

/** Close enough to see one facility by itself. */
const NEAR_ZOOM = 18;

/** The Leaflet map inside the page; everything it shows comes in as properties. */
export function MapView(props: MapViewProps) {
  const { t, language } = useWords();
  const box = useRef<HTMLElement>(null);
  const [layers, setLayers] = useState<Layers | null>(null);
  // Leaflet calls back long after it was set up: always into the newest properties.
  const latest = useRef(props);
  latest.current = props;

  // The map is made once
  useEffect(() => {
    if (box.current === null) return;
    const made = makeMap(box.current, latest, t, language);
    setLayers(made);
    const resized = new ResizeObserver(() => made.map.invalidateSize({ pan: false }));
    resized.observe(box.current);
    return () => {
      resized.disconnect();
      made.map.remove();
    };
  }, []);

  useEffect(() => {
    if (layers === null) return;
    layers.facilities.setWords(markWords(t, language));
    layers.legend.setWords(legendWords(t));
    layers.moves.setWords(moveWords(t));
  }, [layers, t, language]);
  useEffect(() => {
    layers?.facilities.show(props.marks);
  }, [layers, props.marks]);
  useEffect(() => {
    layers?.facilities.select(props.selected);
  }, [layers, props.selected]);
  useEffect(() => {
    layers?.schematic?.setTheme(props.theme);
  }, [layers, props.theme]);
  const { points, outcomes, others, spot, placing } = props;
  useEffect(() => {
    if (layers === null) return;
    const [first, second] = outcomes;
    layers.routes[1].show(second === undefined ? {} : drawn(second));
    layers.routes[0].show({
      ...(first === undefined ? {} : drawn(first)),
      ...(points.from && { from: points.from }),
      stops: points.stops,
      ...(points.to && { to: points.to }),
      others,
      ...(spot && { spot }),
    });
  }, [layers, points, outcomes, others, spot]);
  useEffect(() => {
    const line = outcomes.flatMap((one) => (one.outcome === 'route' ? one.geometry : []));
    const box = boxAround(line);
    if (layers === null || box === null) return;
    layers.legend.close();
    layers.map.fitBounds(toBounds(box).pad(0.15), moveOptions());
  }, [layers, outcomes]);
  useEffect(() => {
    layers?.facilities.setTabStop(placing === null);
  }, [layers, placing]);

  return (
    <div class="map-box">
      <section
        ref={box}
        class="map"
        id="map"
        aria-label={t('map.name')}
        onKeyDown={(event) => {
          if (event.key === '?') props.onHelp();
        }}
      />
      {placing !== null && layers !== null && (
        <Crosshair name={placing} map={layers.map} onPlaced={props.onPlaced} />
      )}
      <p class="attribution">
        {[...props.attribution, props.approval].map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
    </div>
  );
}

const drawn = (
  outcome: RouteOutcome,
): { readonly route?: FoundRoute; readonly barriers?: readonly Barrier[] } => {
  if (outcome.outcome === 'route')
    return { route: outcome, barriers: outcome.barriersAvoided ?? [] };
  return outcome.outcome === 'no-route' ? { barriers: outcome.barriers } : {};
};

const legendWords = (t: Translate) => ({
  title: t('map.legend'),
  statuses: Object.fromEntries(STATUSES.map((status) => [status, t(`status.${status}`)])) as {
    [S in (typeof STATUSES)[number]]: string;
  },
});

const moveWords = (t: Translate) => ({
  group: t('map.move'),
  ...(Object.fromEntries(MOVES.map((move) => [move, t(`map.${move}`)])) as {
    [M in (typeof MOVES)[number]]: string;
  }),
});

function makeMap(
  box: HTMLElement,
  latest: { readonly current: MapViewProps },
  t: Translate,
  language: Parameters<typeof markWords>[1],
): Layers {
  const { home, tileUrl, rasterTiles, theme, onReady } = latest.current;
  const map = new LeafletMap(box, {
    crs: crsFor(rasterTiles?.datum ?? 'wgs84'),
    // The marks are the tab stop of the map and bring their own keys.
    keyboard: false,
    zoomControl: false,
    attributionControl: false,
    minZoom: 12,
    maxZoom: 20,
    zoomSnap: 0.25,
    ...motionOptions(),
  });
  if (rasterTiles !== null)
    new TileLayer(rasterTiles.url, { maxZoom: 20, maxNativeZoom: 18 }).addTo(map);
  const goHome = () => map.fitBounds(toBounds(latest.current.home), moveOptions());
  const layers: Layers = {
    map,
    schematic:
      rasterTiles === null
        ? new SchematicLayer({ tileUrl, theme, maxNativeZoom: 17 }).addTo(map)
        : null,
    routes: [
      new RouteLayer({ variant: 'first' }).addTo(map),
      new RouteLayer({ variant: 'second' }).addTo(map),
    ],
    moves: new MoveControl(moveWords(t), goHome).addTo(map),
    legend: new LegendControl(legendWords(t), box.clientWidth > 700).addTo(map),
    facilities: new FacilityLayer<NamedMark>({
      words: markWords(t, language),
      onOpen: (id) => latest.current.onOpen(id),
    }),
  };
  const report = () =>
    latest.current.onMove({ centre: toLonLat(map.getCenter()), bbox: toBbox(map.getBounds()) });
  map.fitBounds(toBounds(home), { animate: false });
  // Last in the document order: after the controls.
  layers.facilities.addTo(map);
  map.on('moveend', report);
  map.on('click', ({ latlng }) => latest.current.onClick(toLonLat(latlng)));
  report();
  onReady({
    goTo: (position) =>
      map.setView(toLatLng(position), Math.max(map.getZoom(), NEAR_ZOOM), moveOptions()),
    fit: (bbox) => map.fitBounds(toBounds(bbox).pad(0.1), { ...moveOptions(), maxZoom: NEAR_ZOOM }),
    focus: () => layers.facilities.focus(),
  });
  return layers;
}

interface CrosshairProps {
  readonly name: string;
  readonly map: LeafletMap;
  readonly onPlaced: (position: LonLat | null) => void;
}

const STEP_PX = 40;
const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowUp: [0, -STEP_PX],
  ArrowDown: [0, STEP_PX],
  ArrowLeft: [-STEP_PX, 0],
  ArrowRight: [STEP_PX, 0],
};

/** Choosing a point without a pointer and without dragging: the map moves under a cross. */
function Crosshair({ name, map, onPlaced }: CrosshairProps) {
  const { t } = useWords();
  const cross = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => cross.current?.focus(), []);
  const place = () => onPlaced(toLonLat(map.getCenter()));
  return (
    <>
      <div
        ref={cross}
        class="crosshair"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keys itself
        tabIndex={0}
        aria-label={t('map.place', { end: name })}
        onKeyDown={(event) => {
          const pan = ARROWS[event.key];
          if (pan !== undefined) map.panBy([pan[0], pan[1]], moveOptions());
          else if (event.key === '+' || event.key === '=') map.zoomIn(1, moveOptions());
          else if (event.key === '-') map.zoomOut(1, moveOptions());
          else if (event.key === 'Enter' || event.key === ' ') place();
          else return;
          event.preventDefault();
        }}
      >
        <svg viewBox="0 0 60 60" aria-hidden="true" focusable="false">
          <path class="cross-casing" d="M30 4V24M30 36V56M4 30H24M36 30H56" />
          <path class="cross-line" d="M30 4V24M30 36V56M4 30H24M36 30H56" />
        </svg>
      </div>
      <div class="crosshair-actions">
        <button type="button" class="primary" onClick={place}>
          {t('map.placeHere', { end: name })}
        </button>
        <button type="button" onClick={() => onPlaced(null)}>
          {t('map.placeCancel')}
        </button>
      </div>
    </>
  );
}
