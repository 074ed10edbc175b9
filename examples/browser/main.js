import { InvalidInputError } from 'a11y-core';
import { judge, ramp } from '../judge.js';

const form = document.querySelector('form');
const output = document.querySelector('output');

/** The ramp of the Node example, with the numbers of the form. */
function feature(fields) {
  const { properties } = ramp;
  const observations = {
    ...properties.observations,
    runningSlope: `1:${fields.get('run')}`,
    clearWidth: Number(fields.get('width')),
    rise: Number(fields.get('rise')),
  };
  return { ...ramp, properties: { ...properties, observations } };
}

function item(text) {
  const element = document.createElement('li');
  element.textContent = text;
  return element;
}

function show() {
  const fields = new FormData(form);
  const language = fields.get('language');
  const list = document.createElement('ul');
  const heading = document.createElement('p');
  try {
    const { colour, faults, open } = judge(feature(fields), language);
    heading.textContent = colour;
    heading.lang = 'en';
    list.lang = language;
    list.append(...faults.map(({ sentence, remedy }) => item(`${sentence} ${remedy}`)));
    list.append(...open.map(item));
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    heading.textContent = 'These numbers cannot be judged.';
    list.append(...error.problems.map(({ pointer, detail }) => item(`${pointer}: ${detail}`)));
  }
  output.replaceChildren(heading, list);
}

form.addEventListener('input', show);
show();
