import type { LonLat } from 'a11y-core';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Catalogue, Meta } from '../api/types.js';
import { type AvoidedPiece, lacksOf } from '../state/draft.js';
import type { Point, PointId } from '../state/point.js';
import type { Journey } from '../state/use-journey.js';
import { latest, type Request } from '../state/use-request.js';
import { Problem } from '../ui/problem.js';
import { Progress } from '../ui/progress.js';
import { useWords } from '../ui/words-context.js';
import { AvoidedList } from './avoided-list.js';
import { Comparison } from './comparison.js';
import { OptionFields } from './option-fields.js';
import { RouteAnswer } from './route-answer.js';
import { Waypoints } from './waypoints.js';
import { WhenField } from './when-field.js';

interface RouteProps {
  readonly meta: Meta | null;
  readonly catalogue: Request<Catalogue>;
  readonly onRetryCatalogue: () => void;
  readonly journey: Journey;
  readonly placing: PointId | null;
  readonly onPlace: (id: PointId) => void;
  readonly onLookUp: (text: string) => Promise<readonly Point[]>;
  readonly onSay: (text: string) => void;
  readonly onShow: (position: LonLat) => void;
  readonly onShowLine: (line: readonly LonLat[]) => void;
  readonly onFacility: (id: string) => void;
}

/** Find a route: who travels, from where, to where, when; and the answer in words. */
export function Route(props: RouteProps) {
  const { t, language } = useWords();
  const { catalogue, journey } = props;
  const { draft, shown, answers, change, find } = journey;
  const profiles = latest(catalogue)?.profiles ?? [];
  const profile = profiles.find(({ id }) => id === draft.profile);
  const nameOf = (id: string) => profiles.find((one) => one.id === id)?.label[language] ?? id;
  const lacks = lacksOf(draft, latest(catalogue));
  const isReady = lacks.length === 0;
  const results = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (answers.state === 'done') results.current?.querySelector('h2')?.focus();
  }, [answers]);
  const actions = {
    onShow: props.onShow,
    onFacility: props.onFacility,
    onMovePoint: (id: PointId, position: LonLat) => journey.setPoint(id, { position, name: null }),
    onChoose: journey.choose,
    onFindOthers: () => find({ areOthersWanted: true }),
    onAvoid: (piece: AvoidedPiece) => find({ avoided: [...draft.avoided, piece] }),
    onCompareUnknown: journey.compareUnknown,
    onShowLine: props.onShowLine,
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
            value={draft.profile}
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
            value={draft.compareWith ?? ''}
            onChange={(event) => change({ compareWith: event.currentTarget.value || null })}
          >
            <option value="">{t('route.compareNone')}</option>
            {profiles
              .filter(({ id }) => id !== draft.profile)
              .map(({ id, label }) => (
                <option key={id} value={id}>
                  {label[language]}
                </option>
              ))}
          </select>
        </label>
      </div>
      <Waypoints
        ends={draft.ends}
        stops={draft.stops}
        placing={props.placing}
        onPlace={props.onPlace}
        onPoint={journey.setPoint}
        onChange={change}
        onLookUp={props.onLookUp}
        onSay={props.onSay}
      />
      <WhenField when={draft.when} now={journey.now} onWhen={(when) => change({ when })} />
      <OptionFields
        kind="limit"
        definitions={latest(catalogue)?.limits ?? []}
        defaults={profile?.limits ?? {}}
        texts={draft.limitTexts}
        onTexts={(limitTexts) => change({ limitTexts })}
        onReset={() => change({ limitTexts: {} })}
      />
      <OptionFields
        kind="preference"
        definitions={latest(catalogue)?.preferences ?? []}
        defaults={profile?.preferences ?? {}}
        texts={draft.preferenceTexts}
        onTexts={(preferenceTexts) => change({ preferenceTexts })}
        onReset={() => change({ preferenceTexts: {} })}
      />
      <AvoidedList
        avoided={draft.avoided}
        onAvoided={(avoided) =>
          answers.state === 'idle' ? change({ avoided }) : find({ avoided })
        }
        onShow={props.onShow}
      />
      <OthersSwitch
        isOn={draft.areOthersWanted}
        hasStops={draft.stops.length > 0}
        onSwitch={(areOthersWanted) => change({ areOthersWanted })}
      />
      <div class="row">
        <button
          type="button"
          id="find-route"
          class="primary"
          aria-disabled={!isReady}
          aria-describedby={isReady ? undefined : 'need'}
          onClick={() => find()}
        >
          {t('route.find')}
        </button>
      </div>
      {!isReady && (
        <p class="hint" id="need">
          {lacks.map((lack) => t(`need.${lack}`)).join(t('text.betweenSentences'))}
        </p>
      )}
      <div ref={results}>
        {answers.state === 'loading' && <Progress label={t('route.finding')} />}
        {answers.state === 'failed' && (
          <Problem what="what.route" failure={answers.failure} onRetry={() => find()} />
        )}
        {shown.length === 2 && (
          <Comparison
            first={{ ...shown[0]!, profile: nameOf(shown[0]!.profile) }}
            second={{ ...shown[1]!, profile: nameOf(shown[1]!.profile) }}
            {...actions}
          />
        )}
        {shown.map((answer) => (
          <RouteAnswer
            key={answer.profile}
            answer={answer}
            profileName={nameOf(answer.profile)}
            {...actions}
          />
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

interface OthersSwitchProps {
  readonly isOn: boolean;
  readonly hasStops: boolean;
  readonly onSwitch: (isOn: boolean) => void;
}

function OthersSwitch({ isOn, hasStops, onSwitch }: OthersSwitchProps) {
  const { t } = useWords();
  return (
    <div>
      <label class="choice">
        <input
          type="checkbox"
          id="others"
          checked={isOn}
          aria-describedby={hasStops && isOn ? 'others-hint' : undefined}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
        />
        <span>{t('ways.also')}</span>
      </label>
      {hasStops && isOn && (
        <p class="hint" id="others-hint">
          {t('ways.alsoHint')}
        </p>
      )}
    </div>
  );
}
