import type { FigureOnWay, Limitable, LonLat, Quantity, RouteExplanation } from 'a11y-core';
import type { ComponentChildren } from 'preact';
import { Fact } from '../ui/fact.js';
import { useWords } from '../ui/words-context.js';
import { dateWords } from '../words/date.js';
import {
  basisWords,
  climbWords,
  EXTREMES,
  extremeWords,
  kindWords,
  limitNameWords,
  limitOnWayWords,
  percentWords,
  surfaceWords,
  tallyWords,
} from '../words/explanation.js';
import { ElevationProfile } from './elevation-profile.js';

interface ExplanationProps {
  readonly explanation: RouteExplanation;
  readonly onShow: (position: LonLat) => void;
}

/** Why the way is as it is and what it rests on, closed until somebody asks. */
export function RouteExplanationPanel({ explanation, onShow }: ExplanationProps) {
  const { t, language } = useWords();
  const { limits, confidence, elevation, crossings } = explanation;
  const extremes = Object.entries(EXTREMES) as [keyof typeof EXTREMES, Limitable][];
  const show = (figure: FigureOnWay | null, what: string) => (
    <ShowPlace figure={figure} what={what} onShow={onShow} />
  );
  return (
    <details class="about">
      <summary>{t('about.title')}</summary>
      <dl class="facts">
        <Fact term={t('about.confidence')}>
          {t('about.confidenceWords', {
            word: t(`about.${confidence.word}`),
            percent: percentWords(confidence.value),
          })}
        </Fact>
      </dl>
      {limits.length > 0 && (
        <Part title={t('about.limits')}>
          {limits.map((limit) => {
            const name = limitNameWords(t, language, limit);
            return (
              <Fact key={limit.limit} term={name}>
                {limitOnWayWords(t, limit)} {show(limit.tightest, name)}
              </Fact>
            );
          })}
        </Part>
      )}
      <Part title={t('about.hardest')}>
        {extremes.map(([name, attribute]) => (
          <Fact key={name} term={t(`about.${name}`)}>
            {extremeWords(t, explanation[name], attribute)}{' '}
            {show(explanation[name].met, t(`about.${name}`))}
          </Fact>
        ))}
      </Part>
      <Part title={t('about.ground')}>
        <Fact term={t('about.surfaces')}>
          <Lines of={explanation.surfaces.map((surface) => surfaceWords(t, surface))} />
        </Fact>
        <Fact term={t('about.kinds')}>
          <Lines of={explanation.kinds.map((kind) => kindWords(t, kind))} />
        </Fact>
        <Fact term={t('about.elevation')}>{climbWords(t, elevation)}</Fact>
      </Part>
      <ElevationProfile elevation={elevation} />
      <Part title={t('about.crossings', { count: crossings.count })}>
        {crossings.count > 0 &&
          (['signal', 'sound', 'tactile'] as const).map((flag) => (
            <Fact key={flag} term={t(`about.${flag}`)}>
              {tallyWords(t, crossings[flag])}
            </Fact>
          ))}
      </Part>
      <Data explanation={explanation} />
    </details>
  );
}

function Data({ explanation: { data } }: Pick<ExplanationProps, 'explanation'>) {
  const { t, language } = useWords();
  return (
    <Part title={t('about.data')}>
      {Object.entries(data.byAttribute).map(([attribute, basis]) => (
        <Fact key={attribute} term={t(`attribute.${attribute as Quantity}`)}>
          {basisWords(t, basis)}
        </Fact>
      ))}
      {data.oldestAt !== null && (
        <Fact term={t('about.oldest')}>
          {dateWords(language, data.oldestAt)}
          {(data.oldShare > 0 || data.oldPoints > 0) && (
            <small>{t('about.old', { percent: percentWords(data.oldShare) })}</small>
          )}
        </Fact>
      )}
      {data.sources.map(({ attribution, asOf }) => (
        <Fact key={attribution} term={t('about.source')}>
          {attribution}
          {asOf !== null && <small>{t('about.asOf', { date: dateWords(language, asOf) })}</small>}
        </Fact>
      ))}
    </Part>
  );
}

function Part({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <>
      <h3>{title}</h3>
      <dl class="facts">{children}</dl>
    </>
  );
}

function Lines({ of }: { readonly of: readonly string[] }) {
  const { t } = useWords();
  if (of.length === 0) return <>{t('about.none')}</>;
  return (
    <ul class="about-lines">
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function ShowPlace({
  figure,
  what,
  onShow,
}: {
  readonly figure: FigureOnWay | null;
  readonly what: string;
  readonly onShow: (position: LonLat) => void;
}) {
  const { t } = useWords();
  if (figure === null) return null;
  return (
    <button
      type="button"
      class="quiet"
      aria-label={t('about.showPlace', { what })}
      onClick={() => onShow(figure.position)}
    >
      {t('route.show')}
    </button>
  );
}
