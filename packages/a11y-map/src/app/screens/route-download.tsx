import { type FoundRoute, outcomeToFeature, routeToGpx } from 'a11y-core';
import type { Translate } from '../locale/messages.js';
import { useWords } from '../ui/words-context.js';
import { summaryWords } from '../words/route.js';
import { stepWords } from '../words/step.js';

/** The way as a file to take along. It is made here: nobody else learns of it. */
export function RouteDownload({ route }: { readonly route: FoundRoute }) {
  const { t } = useWords();
  return (
    <p class="downloads">
      <button
        type="button"
        class="quiet"
        onClick={() => save('route.gpx', 'application/gpx+xml', gpxOf(t, route))}
      >
        {t('download.gpx')}
      </button>
      <button
        type="button"
        class="quiet"
        onClick={() => save('route.geojson', 'application/geo+json', geoJsonOf(route))}
      >
        {t('download.geojson')}
      </button>
    </p>
  );
}

const gpxOf = (t: Translate, route: FoundRoute): string =>
  routeToGpx(route, {
    name: summaryWords(t, route),
    attribution: route.explanation?.data.sources.map(({ attribution }) => attribution) ?? [],
    wordsOf: (step) => stepWords(t, step),
  });

const geoJsonOf = (route: FoundRoute): string => `${JSON.stringify(outcomeToFeature(route))}\n`;

/** Lets the browser write a file. */
function save(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has read the address by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
