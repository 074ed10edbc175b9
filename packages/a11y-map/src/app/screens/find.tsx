import type { LonLat } from 'a11y-core';
import { useEffect, useState } from 'preact/hooks';
import type { FacilityPage } from '../api/types.js';
import { COLOURS, type Filters } from '../state/url-state.js';
import type { Request } from '../state/use-request.js';
import { failureOf, latest } from '../state/use-request.js';
import { failureWords, Problem } from '../ui/problem.js';
import { Progress } from '../ui/progress.js';
import { StatusMark } from '../ui/status-mark.js';
import { useWords } from '../ui/words-context.js';
import { FACILITY_TYPE_NAMES, type NamedMark, typeWords } from '../words/facility.js';
import { FacilityList } from './facility-list.js';

interface FindProps {
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
  /** Goes to coordinates or to everything of that name; answers with what to say about it. */
  readonly onSearch: (text: string) => Promise<string | null>;
  readonly facilities: Request<FacilityPage>;
  readonly onRetry: () => void;
  readonly marks: readonly NamedMark[];
  readonly centre: LonLat;
  readonly onOpen: (id: string) => void;
  readonly onHome: () => void;
}

/** Find a facility: search, filter, list. */
export function Find(props: FindProps) {
  const { t, language } = useWords();
  const { filters, onFilters, facilities, marks } = props;
  const page = latest(facilities);
  const active = filters.types.length + filters.colours.length;
  const toggled = (list: readonly string[], name: string) =>
    list.includes(name) ? list.filter((other) => other !== name) : [...list, name];

  return (
    <section class="screen" aria-labelledby="find-title">
      <h1 id="find-title" tabIndex={-1}>
        {t('find.title')}
      </h1>
      <SearchBox q={filters.q} onSearch={props.onSearch} />
      <details class="filters" open={active > 0}>
        <summary>
          {active > 0 ? t('find.filtersActive', { count: active }) : t('find.filters')}
        </summary>
        <fieldset>
          <legend>{t('find.byColour')}</legend>
          {COLOURS.map((colour) => (
            <label key={colour} class="choice">
              <input
                type="checkbox"
                name="colour"
                value={colour}
                checked={filters.colours.includes(colour)}
                onChange={() =>
                  onFilters({ ...filters, colours: toggled(filters.colours, colour) })
                }
              />
              <StatusMark status={colour === 'yellow' ? 'faults' : colour} />
              <span>
                {t(`colour.${colour}`)}
                {page !== null && <small> {page.counts[colour]}</small>}
              </span>
            </label>
          ))}
        </fieldset>
        <fieldset class="choices-in-columns">
          <legend>{t('find.byType')}</legend>
          {FACILITY_TYPE_NAMES.map((type) => (
            <label key={type} class="choice">
              <input
                type="checkbox"
                name="type"
                value={type}
                checked={filters.types.includes(type)}
                onChange={() => onFilters({ ...filters, types: toggled(filters.types, type) })}
              />
              <span>{typeWords(language, type)}</span>
            </label>
          ))}
        </fieldset>
        {active > 0 && (
          <button type="button" onClick={() => onFilters({ ...filters, types: [], colours: [] })}>
            {t('find.reset')}
          </button>
        )}
      </details>
      <h2>{t('find.results')}</h2>
      {facilities.state === 'failed' && (
        <Problem what="what.facilities" failure={facilities.failure} onRetry={props.onRetry} />
      )}
      {facilities.state === 'loading' && <Progress />}
      {page !== null && (
        <p class="count" id="find-count" data-count={page.numberMatched}>
          {marks.length > 0 ? t('find.count', { count: marks.length }) : t('find.none')}
          {page.numberMatched > page.numberReturned && (
            <span class="hint">
              {' '}
              {t('map.partial', { shown: page.numberReturned, total: page.numberMatched })}
            </span>
          )}
        </p>
      )}
      {page !== null && marks.length === 0 && (
        <p class="empty">
          {t('find.noneHint')}{' '}
          <button type="button" onClick={props.onHome}>
            {t('map.home')}
          </button>
        </p>
      )}
      <FacilityList marks={marks} centre={props.centre} onOpen={props.onOpen} />
    </section>
  );
}

function SearchBox({ q, onSearch }: { readonly q: string } & Pick<FindProps, 'onSearch'>) {
  const { t } = useWords();
  const [text, setText] = useState(q);
  const [answer, setAnswer] = useState<string | null>(null);
  useEffect(() => setText(q), [q]);
  // An answer in the language before would be an answer to nobody.
  useEffect(() => setAnswer(null), [t]);
  const [isSearching, setSearching] = useState(false);
  const search = async (wanted: string) => {
    setSearching(true);
    try {
      setAnswer(await onSearch(wanted.trim()));
    } catch (error) {
      setAnswer(failureWords(t, failureOf(error)));
    } finally {
      setSearching(false);
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is younger than many phones
    <form
      role="search"
      class="search"
      onSubmit={(event) => {
        event.preventDefault();
        void search(text);
      }}
    >
      <label for="search">{t('find.search')}</label>
      <div class="row">
        <input
          id="search"
          type="search"
          value={text}
          aria-describedby="search-hint"
          autocomplete="off"
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="primary">
          {t('find.searchDo')}
        </button>
        {q !== '' && (
          <button
            type="button"
            onClick={() => {
              setText('');
              void search('');
            }}
          >
            {t('find.clear')}
          </button>
        )}
      </div>
      <p class="hint" id="search-hint" aria-live="polite">
        {answer ?? t('find.searchHint')}
      </p>
      {isSearching && <Progress />}
    </form>
  );
}
