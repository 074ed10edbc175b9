import type { LonLat } from 'a11y-core';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Catalogue, Meta } from '../api/types.js';
import { readLimits } from '../state/limit-form.js';
import type { End, Point } from '../state/point.js';
import type { Journey } from '../state/use-journey.js';
import { latest, type Request } from '../state/use-request.js';
import { Problem } from '../ui/problem.js';
import { Progress } from '../ui/progress.js';
import { useWords } from '../ui/words-context.js';
import { Comparison } from './comparison.js';
import { EndField } from './end-field.js';
import { LimitFields } from './limit-fields.js';
import { RouteAnswer } from './route-answer.js';

interface RouteProps {
  readonly meta: Meta | null;
  readonly catalogue: Request<Catalogue>;
  readonly onRetryCatalogue: () => void;
  readonly journey: Journey;
  readonly placing: End | null;
  readonly onPlace: (end: End) => void;
  readonly onLookUp: (text: string) => Promise<readonly Point[]>;
  readonly onShow: (position: LonLat) => void;
  readonly onFacility: (id: string) => void;
}

/** Find a route: who travels, from where, to where; and the answer in words. */
export function Route(props: RouteProps) {
  const { t, language } = useWords();
  const { catalogue, journey } = props;
  const { ends, setEnds, answers } = journey;
  const profiles = latest(catalogue)?.profiles ?? [];
  const profile = profiles.find(({ id }) => id === journey.profile);
  const nameOf = (id: string) => profiles.find((one) => one.id === id)?.label[language] ?? id;
  const found = latest(answers);
  const definitions = latest(catalogue)?.limits ?? [];
  const { problems } = readLimits(definitions, profile?.limits ?? {}, journey.texts);
  const isReady = ends.from !== null && ends.to !== null && Object.keys(problems).length === 0;
  const results = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (answers.state === 'done') results.current?.querySelector('h2')?.focus();
  }, [answers]);
  const actions = {
    onShow: props.onShow,
    onFacility: props.onFacility,
    onMoveEnd: (end: End, position: LonLat) =>
      setEnds({ ...ends, [end]: { position, name: null } }),
  };

  return (
    <section class="screen route" aria-labelledby="route-title">
      <h1 id="route-title" tabIndex={-1}>
        {t('route.title')}
      </h1>
      {catalogue.state === 'failed' && (
        <Problem
          what="what.profiles"
          failure={catalogue.failure}
          onRetry={props.onRetryCatalogue}
        />
      )}
      <div class="field-pair">
        <label>
          {t('route.profile')}
          <select
            id="profile"
            value={journey.profile}
            onChange={(event) => journey.setProfile(event.currentTarget.value)}
          >
            {profiles.map(({ id, label }) => (
              <option key={id} value={id}>
                {label[language]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('route.compare')}
          <select
            id="compare"
            value={journey.compareWith ?? ''}
            onChange={(event) => journey.setCompareWith(event.currentTarget.value || null)}
          >
            <option value="">{t('route.compareNone')}</option>
            {profiles
              .filter(({ id }) => id !== journey.profile)
              .map(({ id, label }) => (
                <option key={id} value={id}>
                  {label[language]}
                </option>
              ))}
          </select>
        </label>
      </div>
      <div class="ends">
        {(['from', 'to'] as const).map((end) => (
          <EndField
            key={end}
            end={end}
            point={ends[end]}
            isPlacing={props.placing === end}
            onPoint={(point) => setEnds({ ...ends, [end]: point })}
            onPlace={() => props.onPlace(end)}
            onLookUp={props.onLookUp}
          />
        ))}
      </div>
      <LimitFields
        definitions={definitions}
        defaults={profile?.limits ?? {}}
        texts={journey.texts}
        onTexts={journey.setTexts}
      />
      <div class="row">
        <button
          type="button"
          id="find-route"
          class="primary"
          aria-disabled={!isReady}
          aria-describedby={isReady ? undefined : 'need-ends'}
          onClick={() => isReady && journey.find()}
        >
          {t('route.find')}
        </button>
        <button type="button" onClick={() => setEnds({ from: ends.to, to: ends.from })}>
          {t('route.swap')}
        </button>
      </div>
      {(ends.from === null || ends.to === null) && (
        <p class="hint" id="need-ends">
          {t('route.needEnds')}
        </p>
      )}
      <div ref={results}>
        {answers.state === 'loading' && <Progress label={t('route.finding')} />}
        {answers.state === 'failed' && (
          <Problem what="what.route" failure={answers.failure} onRetry={journey.find} />
        )}
        {found?.length === 2 && (
          <Comparison
            first={{ ...found[0]!, profile: nameOf(found[0]!.profile) }}
            second={{ ...found[1]!, profile: nameOf(found[1]!.profile) }}
            {...actions}
          />
        )}
        {found?.map(({ profile: id, outcome }) => (
          <RouteAnswer key={id} id={id} outcome={outcome} profileName={nameOf(id)} {...actions} />
        ))}
      </div>
      {props.meta !== null && props.meta.demoRoutes.length > 0 && (
        <div class="demo">
          <h2>{t('route.demo')}</h2>
          <ul>
            {props.meta.demoRoutes.map(({ name, from, to, fromName, toName }) => (
              <li key={name}>
                <button
                  type="button"
                  onClick={() =>
                    journey.tryExample(
                      { position: from, name: fromName },
                      { position: to, name: toName },
                    )
                  }
                >
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
