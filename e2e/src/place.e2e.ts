import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { focused, settled, tabTo, useBrowser } from './support/browser.js';
import { service } from './support/service.js';

const { open, expectComplaint } = useBrowser();

interface PlaceAnswer {
  readonly placeId: string;
  readonly name: string;
  readonly colour: string;
  readonly groups: readonly {
    readonly group: string;
    readonly colour: string;
    readonly label: { readonly en: string };
    readonly links: readonly { readonly kind: string; readonly facilityIds: readonly string[] }[];
    readonly weakest?: {
      readonly facilityId?: string;
      readonly owner?: string;
      readonly cited?: { readonly en: string };
      readonly sentence?: { readonly en: string };
    };
    readonly unreachable: readonly string[];
  }[];
  readonly facilities: readonly { readonly id: string }[];
}

/** A red hospital or the like: its first group's way breaks at a facility, and another fares otherwise. */
async function redPlace(): Promise<PlaceAnswer> {
  const { places } = await service<{ places: readonly { readonly id: string }[] }>('places');
  for (const { id } of places) {
    const answer = await service<PlaceAnswer>(`places/${id}/assessment`);
    const [wheelchair] = answer.groups;
    const breaksAtFacility =
      wheelchair?.colour === 'red' && wheelchair.weakest?.facilityId !== undefined;
    const isUneven = answer.groups.some(
      ({ colour, links }) => links.length > 0 && colour !== 'red',
    );
    if (breaksAtFacility && isUneven && wheelchair.unreachable.length > 0) return answer;
  }
  throw new Error('The district has no place that is red for some and not for others.');
}

let place: PlaceAnswer;
beforeAll(async () => {
  place = await redPlace();
});

const linkTo = (language = 'en') => `#lang=${language}&place=${place.placeId}`;
const kindsOn = (page: Page) =>
  page
    .locator('.chain > li')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-kind')));

describe('a place', () => {
  test('is reached from a facility, and leads back to it', async () => {
    const [member] = place.facilities;
    const page = await open(`#lang=en&facility=${member?.id}`);
    await page.locator('#open-place').click();
    await page.locator('.chain').waitFor();
    expect(await page.locator('#place-title').innerText()).toBe(place.name);
    expect(await focused(page)).toContain('place-title');
    expect(await page.title()).toBe('Place · Tongtu');
    expect(page.url()).toContain(`place=${place.placeId}`);
    expect(page.url()).not.toContain('facility=');
    await page.keyboard.press('Escape');
    await page.locator('#detail-title').waitFor();
    expect(page.url()).toContain(`facility=${member?.id}`);
    await page.goBack();
    await page.locator('.chain').waitFor();
  });

  test('shows the way of the group that is chosen, in words as well', async () => {
    const page = await open(linkTo());
    for (const { group, label, links, colour } of place.groups) {
      const radio = page.locator(`input[value=${group}]`);
      await radio.check();
      expect(await kindsOn(page)).toEqual(links.map(({ kind }) => kind));
      if (links.length === 0) continue;
      expect(await page.getByRole('heading', { name: label.en }).isVisible()).toBe(true);
      const said = await page.locator('.groups label').filter({ has: radio }).innerText();
      expect(said.toLowerCase()).toContain(colour);
    }
    // Whose way it is stays with the reader: a link to the page does not tell.
    expect(page.url()).not.toContain('group');
    expect(page.url()).not.toContain('deaf');
  });

  test('names the weakest link, its clause, its owner, and what is out of reach', async () => {
    const page = await open(linkTo());
    await page.locator('.groups input[value=wheelchair]').check();
    const [{ weakest, unreachable } = { weakest: undefined, unreachable: [] }] = place.groups;
    const text = await page.locator('.weakest').innerText();
    for (const words of [weakest?.cited?.en, weakest?.owner, weakest?.sentence?.en]) {
      expect(words).toBeDefined();
      expect(text).toContain(words);
    }
    expect(await page.locator('.unreachable li').count()).toBe(unreachable.length);
    expect(await page.locator('.a11y-marks').count()).toBe(1);
  });

  test('by keyboard: choose a group, follow the weakest link, come back to it', async () => {
    const page = await open(linkTo());
    await page.locator('.chain').waitFor();
    await tabTo(page, '.groups input:checked');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await page.locator('.groups input:checked').getAttribute('value')).toBe('wheelchair');
    await tabTo(page, '#weakest-facility');
    await page.keyboard.press('Enter');
    await page.locator('#detail-title').waitFor();
    await page.locator('.findings').first().waitFor();
    expect(await focused(page)).toContain('detail-title');
    const id = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('facility');
    expect(id).toBe(place.groups[0]?.weakest?.facilityId);
    await page.keyboard.press('Escape');
    await page.locator('#place-title').waitFor();
    await page.waitForTimeout(100);
    expect(await focused(page)).toContain('#weakest-facility');
    // A second Escape leaves the place: it was opened by a link, so the list is below it.
    await page.keyboard.press('Escape');
    await page.locator('#find-title').waitFor();
    expect(page.url()).not.toContain('place=');
  });

  test('that is not there says so, and can be asked for again', async () => {
    expectComplaint('404');
    const page = await open('#lang=en&place=nowhere');
    expect(await page.locator('.problem').innerText()).toContain('There is no such place');
  });

  test.each(['light', 'dark'] as const)('axe finds nothing, %s', async (colorScheme) => {
    const page = await open(linkTo('zh-HK'), { colorScheme });
    for (const summary of await page.locator('.place .rest summary').all()) await summary.click();
    await settled(page);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(
      violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
      ),
    ).toEqual([]);
  });

  test.each(['zh-CN', 'zh-HK', 'en'])(
    'at 320 px nothing scrolls sideways and everything can be hit: %s',
    async (language) => {
      const page = await open(linkTo(language), { viewport: { width: 320, height: 640 } });
      await page.locator('.switch button').last().click();
      await page.locator('.chain').waitFor();
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBe(0);
      const small = await page
        .locator('.place button:visible, .place summary:visible, .place .choice:visible')
        .evaluateAll((elements) =>
          elements
            .map((element) => element.getBoundingClientRect())
            .filter(({ height, right }) => height < 43.5 || right > innerWidth)
            .map(({ width, height }) => `${width}×${height}`),
        );
      expect(small).toEqual([]);
    },
  );
});
