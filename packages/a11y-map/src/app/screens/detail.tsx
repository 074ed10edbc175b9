import type { Profile } from 'a11y-core';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { statusOf } from '../../index.js';
import type { Api } from '../api/client.js';
import type { FacilityFeature } from '../api/types.js';
import { latest, useRequest } from '../state/use-request.js';
import { BackButton } from '../ui/back-button.js';
import { Fact } from '../ui/fact.js';
import { Problem } from '../ui/problem.js';
import { Progress } from '../ui/progress.js';
import { StatusMark } from '../ui/status-mark.js';
import { useWords } from '../ui/words-context.js';
import { dateWords } from '../words/date.js';
import { facilityName, typeWords } from '../words/facility.js';
import { countVerdicts, sortFindings } from '../words/finding.js';
import { FindingList } from './finding-list.js';

interface DetailProps {
  readonly api: Api;
  readonly id: string;
  readonly profiles: readonly Profile[];
  readonly profile: string;
  readonly onProfile: (id: string) => void;
  readonly onBack: () => void;
  /** Opens the place the facility belongs to. */
  readonly onPlace: (placeId: string) => void;
  readonly onRouteTo: (feature: FacilityFeature) => void;
  /** Moves the map to the facility. */
  readonly onShow: (feature: FacilityFeature) => void;
  readonly onRouteFrom: (feature: FacilityFeature) => void;
}

/** One facility: the three answers, and every finding that led to the first. */
export function Detail(props: DetailProps) {
  const { t, language } = useWords();
  const { api, id, profile } = props;
  const title = useRef<HTMLHeadingElement>(null);
  const [request, retry] = useRequest(id, async (signal) => ({
    feature: await api.facility(id, signal),
    assessment: await api.assessment(id, signal),
  }));
  const [usable, askUsable] = useRequest(`${id} ${profile}`, (signal) =>
    api.usability(id, profile, signal),
  );
  const found = latest(request);
  const usability = latest(usable);
  const isThere = found !== null;
  // Focus moves once, when the facility appears
  useLayoutEffect(() => title.current?.focus(), [id, isThere]);

  if (request.state === 'failed') {
    return (
      <section class="screen" aria-labelledby="detail-title">
        <BackButton onBack={props.onBack} />
        <h1 id="detail-title" tabIndex={-1} ref={title}>
          {t('detail.title')}
        </h1>
        <Problem what="what.facility" failure={request.failure} onRetry={retry} />
      </section>
    );
  }
  if (found === null) {
    return (
      <section class="screen" aria-labelledby="detail-title">
        <BackButton onBack={props.onBack} />
        <h1 id="detail-title" tabIndex={-1} ref={title}>
          {t('detail.title')}
        </h1>
        <Progress />
      </section>
    );
  }
  const { feature, assessment } = found;
  const { conformity, operation, findings, era } = assessment;
  const status = statusOf(conformity.colour, conformity.yellow);
  const { deciding, rest } = sortFindings(findings);
  const counts = countVerdicts(deciding);
  const { facilityType, observedAt, placeId, placeName } = feature.properties;
  const name = facilityName(feature);
  return (
    <section class="screen detail" aria-labelledby="detail-title">
      <div class="row">
        <BackButton onBack={props.onBack} />
        <button type="button" onClick={() => props.onShow(feature)}>
          {t('detail.showOnMap')}
        </button>
      </div>
      <h1 id="detail-title" tabIndex={-1} ref={title}>
        {name === '' ? typeWords(language, facilityType) : name}
      </h1>
      <p class={`verdict verdict-${conformity.colour}`}>
        <StatusMark status={status} />
        <span>
          <strong>{t(`status.${status}`)}</strong>
          <span>{t(`conforms.${conformity.conforms}`)}</span>
        </span>
      </p>
      {conformity.yellow.length > 0 && (
        <div class="yellow-kinds">
          <h2>{t('detail.yellow')}</h2>
          <ul>
            {conformity.yellow.map((kind) => (
              <li key={kind}>{t(`yellow.${kind}`)}</li>
            ))}
          </ul>
        </div>
      )}
      <dl class="facts">
        <Fact term={t('detail.type')}>{typeWords(language, facilityType)}</Fact>
        {placeName !== null && (
          <Fact term={t('detail.place')}>
            {typeof placeId === 'string' ? (
              <button
                type="button"
                class="quiet"
                id="open-place"
                onClick={() => props.onPlace(placeId)}
              >
                {placeName}
              </button>
            ) : (
              placeName
            )}
          </Fact>
        )}
        <Fact term={t('detail.operation')}>
          {operation.since === undefined || operation.state === 'unknown'
            ? t(`operation.${operation.state}`)
            : t('detail.operationSince', {
                state: t(`operation.${operation.state}`),
                since: dateWords(language, operation.since),
              })}
        </Fact>
        <Fact
          term={
            <label>
              {t('detail.usability')}
              <select
                value={profile}
                onChange={(event) => props.onProfile(event.currentTarget.value)}
              >
                {props.profiles.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.label[language]}
                  </option>
                ))}
              </select>
            </label>
          }
        >
          {usable.state === 'failed' ? (
            <button type="button" class="quiet" onClick={askUsable}>
              {t('app.retry')}
            </button>
          ) : (
            <>
              <strong>{usability === null ? '…' : t(`usability.${usability.usability}`)}</strong>
              {usability?.because.map((reason) => (
                <small key={reason}>{t(`because.${reason}`)}</small>
              ))}
            </>
          )}
        </Fact>
        {observedAt !== null && (
          <Fact term={t('detail.observed')}>{dateWords(language, observedAt)}</Fact>
        )}
      </dl>
      <div class="actions">
        <button type="button" class="primary" onClick={() => props.onRouteTo(feature)}>
          {t('detail.routeTo')}
        </button>
        <button type="button" onClick={() => props.onRouteFrom(feature)}>
          {t('detail.routeFrom')}
        </button>
      </div>
      <h2>{t('detail.why')}</h2>
      {deciding.length === 0 ? (
        <p>{t('detail.noFindings')}</p>
      ) : (
        <>
          <p>{t('detail.worst', counts)}</p>
          <FindingList findings={deciding} all={findings} />
        </>
      )}
      {rest.length > 0 && (
        <details class="rest">
          <summary>{t('detail.rest', { count: rest.length })}</summary>
          <FindingList findings={rest} all={findings} />
        </details>
      )}
      <p class="hint">
        {t('detail.era')}: {era.judgedBy.join(t('text.betweenItems'))}.{' '}
        {era.dateUnknown && t('detail.eraDateUnknown')} {t('detail.revision')}:{' '}
        <code>{assessment.rulesetRevision.slice(0, 12)}</code>
      </p>
    </section>
  );
}
