import type { Language, LonLat, TravellerGroup } from 'a11y-core';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Bbox, boxAround, markPosition } from '../index.js';
import type { Api } from './api/client.js';
import type { FacilityFeature } from './api/types.js';
import { type JourneyPoints, type MapHandle, type MapPosition, MapView } from './map/map-view.js';
import { Detail } from './screens/detail.js';
import { Find } from './screens/find.js';
import { Place } from './screens/place.js';
import { Route } from './screens/route.js';
import { keep, readKept } from './state/kept.js';
import { lookUp } from './state/look-up.js';
import type { End, PointId } from './state/point.js';
import { THEME_CHOICES, type ThemeChoice, useTheme } from './state/theme.js';
import { useJourney } from './state/use-journey.js';
import { latest, useRequest } from './state/use-request.js';
import { useUrl } from './state/use-url.js';
import { otherLines } from './state/ways.js';
import type { Announcer } from './ui/announcer.js';
import { HelpDialog } from './ui/help-dialog.js';
import { Problem } from './ui/problem.js';
import { Progress } from './ui/progress.js';
import { TopBar } from './ui/top-bar.js';
import { WordsContext, wordsIn } from './ui/words-context.js';
import { parseCoordinates } from './words/coordinates.js';
import { positionText } from './words/distance.js';
import { facilityName, markOf } from './words/facility.js';
import { roleWords } from './words/point.js';
import { announcement } from './words/route.js';
import { viewWords } from './words/view.js';

/** The most the service gives in one answer; beyond it the page says that not all are shown. */
const MOST_FACILITIES = 2000;
/** Where nothing is loaded there are no ways, and the clock of the device is as good as any. */
const DEVICE_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;
/** Where nothing is loaded yet: mainland China, as a place to start. */
const NOWHERE_YET: Bbox = [73, 18, 135, 54];
const NO_POINTS: JourneyPoints = { from: null, stops: [], to: null };

interface AppProps {
  readonly api: Api;
  readonly announcer: Announcer;
  readonly browserLanguage: Language;
}

export function App({ api, announcer, browserLanguage }: AppProps) {
  const [url, setUrl] = useUrl(browserLanguage);
  const { language, view, filters, facility: selected, place } = url;
  const words = useMemo(() => wordsIn(language), [language]);
  const { t } = words;
  const [themeChoice, setThemeChoice] = useState<ThemeChoice>(
    () => THEME_CHOICES.find((name) => name === readKept('theme')) ?? 'auto',
  );
  const theme = useTheme(themeChoice);
  /** On a narrow screen either the map or the panel is shown. */
  const [isMapShown, setMapShown] = useState(true);
  const [isHelpOpen, setHelpOpen] = useState(false);

  const [metaRequest, retryMeta] = useRequest('meta', api.meta);
  const [catalogueRequest, retryCatalogue] = useRequest('profiles', api.profiles);
  const [placesRequest] = useRequest('places', api.places);
  const meta = latest(metaRequest);
  const catalogue = latest(catalogueRequest);

  const map = useRef<MapHandle | null>(null);
  const [at, setAt] = useState<MapPosition | null>(null);
  const centre: LonLat = at?.centre ?? [0, 0];
  const [spot, setSpot] = useState<LonLat | null>(null);
  const [placing, setPlacing] = useState<PointId | null>(null);
  const journey = useJourney(api, catalogue, meta?.timeZone ?? DEVICE_ZONE);
  const { draft, answers, shown } = journey;
  /** A line looked at for a moment; it goes with the answer it belongs to. */
  const [line, setLine] = useState<readonly LonLat[] | null>(null);

  const [facilities, retryFacilities] = useRequest(
    at === null ? null : JSON.stringify([at.bbox, filters]),
    (signal) =>
      api.facilities({ ...filters, ...(at && { bbox: at.bbox }), limit: MOST_FACILITIES }, signal),
    150,
  );
  const page = latest(facilities);
  const marks = useMemo(
    () => (page?.features ?? []).flatMap((feature) => markOf(feature) ?? []),
    [page],
  );
  const [placeRequest, retryPlace] = useRequest(place, (signal) =>
    api.placeAssessment(place ?? '', signal),
  );
  /** Whose way through a place is shown; null until somebody chooses. */
  const [group, setGroup] = useState<TravellerGroup | null>(null);
  const placeMarks = useMemo(() => {
    const answer = latest(placeRequest);
    return answer === null || answer.placeId !== place
      ? null
      : answer.facilities.flatMap((feature) => markOf(feature) ?? []);
  }, [placeRequest, place]);
  const outcomes = useMemo(
    () => (view === 'route' ? shown.map(({ outcome }) => outcome) : []),
    [shown, view],
  );
  const others = useMemo(() => {
    if (view !== 'route') return [];
    return line === null ? otherLines(shown) : [line];
  }, [shown, line, view]);
  const points = useMemo((): JourneyPoints => {
    if (view !== 'route') return NO_POINTS;
    const { ends, stops } = draft;
    return {
      from: ends.from?.position ?? null,
      stops: stops.flatMap(({ point }) => (point === null ? [] : [point.position])),
      to: ends.to?.position ?? null,
    };
  }, [draft.ends, draft.stops, view]);
  // A thousand marks would hide the route; what it meets stands in its list and as barriers.
  const shownMarks = useMemo(
    () => placeMarks ?? (view === 'find' ? marks : marks.filter(({ id }) => id === selected)),
    [marks, placeMarks, selected, view],
  );

  useEffect(() => {
    document.documentElement.lang = language;
    const below = place === null ? t(`app.${view}`) : t('place.title');
    const screen = selected === null ? below : t('detail.title');
    document.title = t('app.title', { view: screen });
  }, [language, view, selected, place, t]);

  // Said when the facilities change, not when the language does.
  useEffect(() => {
    const isListShown = view === 'find' && selected === null && place === null;
    if (facilities.state !== 'done' || at === null || !isListShown) return;
    announcer.say(viewWords(t, language, marks, at.centre));
  }, [facilities]);
  useEffect(() => setLine(null), [shown]);
  // Said once, when the answer comes.
  useEffect(() => {
    if (answers.state !== 'done') return;
    const nameOf = (id: string) =>
      catalogue?.profiles.find((one) => one.id === id)?.label[language] ?? id;
    const said = answers.value.map(({ profile, outcome, question }) =>
      announcement(t, nameOf(profile), outcome, question.points),
    );
    announcer.say(said.join(t('text.betweenSentences')));
  }, [answers]);

  const opener = useRef<Element | null>(null);
  const open = (id: string) => {
    opener.current = document.activeElement;
    setUrl({ facility: id });
    setMapShown(false);
  };
  /** The facility a place was opened from: closing the place leads back to it. */
  const cameFrom = useRef<string | null>(null);
  const openPlace = (id: string) => {
    if (place !== id) cameFrom.current = selected;
    opener.current = null;
    setUrl({ place: id, facility: null });
    setMapShown(false);
  };
  const closePlace = () => {
    setUrl({ place: null, facility: cameFrom.current });
    cameFrom.current = null;
    requestAnimationFrame(() => {
      const title = document.querySelector('#panel h1');
      if (title instanceof HTMLElement) title.focus();
    });
  };
  const close = () => {
    const id = selected;
    setUrl({ facility: null });
    // Once the list is back: to what opened the panel, or to the same facility in the list.
    requestAnimationFrame(() => {
      const before = opener.current;
      const back = [
        document.getElementById(`open-${id}`),
        before,
        // A screen that was left is made anew: the same element by its name.
        document.getElementById(before?.id ?? ''),
      ].find((element) => element?.isConnected === true && element !== document.body);
      const target = back ?? document.querySelector('#panel h1');
      if (target instanceof HTMLElement) target.focus();
    });
  };
  const show = (position: LonLat) => {
    setSpot(position);
    setMapShown(true);
    map.current?.goTo(position);
  };
  const showLine = (geometry: readonly LonLat[]) => {
    const box = boxAround(geometry);
    setLine(geometry);
    setMapShown(true);
    if (box !== null) map.current?.fit(box);
  };
  const routeWith = (end: End, feature: FacilityFeature) => {
    const position = markPosition(feature.geometry);
    if (position === null) return;
    journey.setPoint(end, { position, name: facilityName(feature) || null });
    setUrl({ view: 'route', facility: null, place: null });
    requestAnimationFrame(() => document.getElementById('route-title')?.focus());
  };
  const routeWithPlace = (end: End, id: string) => {
    const summary = (latest(placesRequest) ?? []).find((one) => one.id === id);
    const position =
      summary?.geometry == null ? placeMarks?.[0]?.position : markPosition(summary.geometry);
    if (position == null) return;
    const answer = latest(placeRequest);
    const name = summary?.name ?? (answer?.placeId === id ? answer.name : null);
    journey.setPoint(end, { position, name, place: id });
    setUrl({ view: 'route', facility: null, place: null });
    requestAnimationFrame(() => document.getElementById('route-title')?.focus());
  };
  const placed = (position: LonLat | null) => {
    const end = placing;
    if (end === null) return;
    if (position !== null) journey.setPoint(end, { position, name: null });
    setPlacing(null);
    setMapShown(false);
    requestAnimationFrame(() => document.getElementById(`end-${end}`)?.focus());
  };
  const search = async (text: string): Promise<string | null> => {
    const position = text === '' ? null : parseCoordinates(text, centre);
    setSpot(position);
    if (position !== null) {
      setUrl({ filters: { ...filters, q: '' } });
      map.current?.goTo(position);
      return t('find.went', { position: positionText(position) });
    }
    if (text !== '') {
      const found = await api.facilities({ ...filters, q: text, limit: MOST_FACILITIES });
      const positions = found.features
        .flatMap((feature) => markOf(feature) ?? [])
        .map(({ position }) => position);
      const box = boxAround(positions);
      if (box === null) return t('find.noMatch', { query: text });
      map.current?.fit(box);
    }
    setUrl({ filters: { ...filters, q: text } });
    return null;
  };

  return (
    <WordsContext.Provider value={words}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what is open, wherever the focus is */}
      <div
        class={`app ${isMapShown ? 'app-map' : 'app-panel'}`}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || isHelpOpen) return;
          if (placing !== null) placed(null);
          else if (selected !== null) close();
          else if (place !== null) closePlace();
        }}
      >
        <div class="skips">
          {/* biome-ignore lint/a11y/useValidAnchor: a skip link leads to a place of this page; the fragment holds the state */}
          <a
            class="skip"
            href="#panel"
            onClick={(event) => {
              event.preventDefault();
              setMapShown(false);
              requestAnimationFrame(() => document.getElementById('panel')?.focus());
            }}
          >
            {t('app.skipToPanel')}
          </a>
          {/* biome-ignore lint/a11y/useValidAnchor: a skip link leads to a place of this page; the fragment holds the state */}
          <a
            class="skip"
            href="#map"
            onClick={(event) => {
              event.preventDefault();
              setMapShown(true);
              requestAnimationFrame(() => map.current?.focus());
            }}
          >
            {t('app.skipToMap')}
          </a>
        </div>
        <TopBar
          view={view}
          onView={(name) => {
            setUrl({ view: name, facility: null, place: null });
            setPlacing(null);
            setSpot(null);
            setMapShown(false);
          }}
          onLanguage={(chosen) => setUrl({ language: chosen })}
          theme={themeChoice}
          onTheme={(chosen) => {
            setThemeChoice(chosen);
            keep('theme', chosen);
          }}
          onHelp={() => setHelpOpen(true)}
        />
        {meta !== null && meta.notice !== null && (
          <aside class="notice" aria-label={t('app.notice')}>
            {meta.notice[language]}
          </aside>
        )}
        <main>
          <fieldset class="switch">
            <legend class="visually-hidden">{t('app.show')}</legend>
            {[true, false].map((isMap) => (
              <button
                key={String(isMap)}
                type="button"
                aria-pressed={isMapShown === isMap}
                onClick={() => setMapShown(isMap)}
              >
                {t(isMap ? 'app.showMap' : view === 'route' ? 'app.route' : 'app.showPanel')}
              </button>
            ))}
          </fieldset>
          {/* Where the panel with its heading is out of sight, the map has one. */}
          <h1 class="map-title">{t('map.name')}</h1>
          <div class="panel" id="panel" tabIndex={-1}>
            {metaRequest.state === 'failed' && (
              <Problem what="what.meta" failure={metaRequest.failure} onRetry={retryMeta} />
            )}
            {meta === null && metaRequest.state !== 'failed' && <Progress />}
            {meta !== null && selected !== null && (
              <Detail
                key={selected}
                api={api}
                id={selected}
                profiles={catalogue?.profiles ?? []}
                profile={draft.profile}
                onProfile={journey.setProfile}
                onBack={close}
                onPlace={openPlace}
                onShow={(feature) => {
                  const position = markPosition(feature.geometry);
                  if (position !== null) show(position);
                }}
                onRouteFrom={(feature) => routeWith('from', feature)}
                onRouteTo={(feature) => routeWith('to', feature)}
              />
            )}
            {meta !== null && selected === null && place !== null && (
              <Place
                key={place}
                id={place}
                request={placeRequest}
                onRetry={retryPlace}
                group={group}
                onGroup={setGroup}
                onBack={closePlace}
                onShow={() => {
                  const box = boxAround((placeMarks ?? []).map(({ position }) => position));
                  setMapShown(true);
                  if (box !== null) map.current?.fit(box);
                }}
                onRoute={(end) => routeWithPlace(end, place)}
                onOpen={open}
              />
            )}
            {meta !== null && selected === null && place === null && view === 'find' && (
              <Find
                filters={filters}
                onFilters={(changed) => setUrl({ filters: changed })}
                onSearch={search}
                facilities={facilities}
                onRetry={retryFacilities}
                marks={marks}
                centre={centre}
                onOpen={open}
                onHome={() => map.current?.fit(meta.bbox ?? NOWHERE_YET)}
              />
            )}
            {meta !== null && selected === null && place === null && view === 'route' && (
              <Route
                meta={meta}
                catalogue={catalogueRequest}
                onRetryCatalogue={retryCatalogue}
                journey={journey}
                placing={placing}
                onPlace={(end) => {
                  setMapShown(true);
                  setPlacing(end);
                }}
                onLookUp={(text) =>
                  lookUp(text, centre, latest(placesRequest) ?? [], (q) =>
                    api.facilities({ q, limit: 8 }),
                  )
                }
                onSay={(text) => announcer.say(text)}
                onShow={show}
                onShowLine={showLine}
                onFacility={open}
              />
            )}
          </div>
          {meta !== null && (
            <MapView
              home={meta.bbox ?? NOWHERE_YET}
              tileUrl={api.tileUrl}
              rasterTiles={meta.tiles}
              theme={theme}
              marks={shownMarks}
              selected={selected}
              points={points}
              outcomes={outcomes}
              others={others}
              spot={spot}
              placing={placing === null ? null : roleWords(t, placing, draft.stops)}
              attribution={[...meta.attribution, ...(meta.tiles ? [meta.tiles.attribution] : [])]}
              approval={
                meta.approvalNumber === null
                  ? t('app.approvalNone')
                  : t('app.approval', { number: meta.approvalNumber })
              }
              onMove={setAt}
              onOpen={open}
              onClick={(position) => {
                if (view !== 'route' || selected !== null) return;
                const end = placing ?? (draft.ends.from === null ? 'from' : 'to');
                journey.setPoint(end, { position, name: null });
                setPlacing(null);
              }}
              onPlaced={placed}
              onHelp={() => setHelpOpen(true)}
              onReady={(handle) => {
                map.current = handle;
              }}
            />
          )}
        </main>
        <HelpDialog isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
      </div>
    </WordsContext.Provider>
  );
}
