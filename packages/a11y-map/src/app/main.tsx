import { render } from 'preact';
import 'leaflet/dist/leaflet.css';
import '../leaflet/style.css';
// In this order: later rules refine earlier ones, and circumstances have the last word.
import './style/ground.css';
import './style/elements.css';
import './style/frame.css';
import './style/find.css';
import './style/facility.css';
import './style/place.css';
import './style/route.css';
import './style/plan.css';
import './style/circumstances.css';
import { httpApi } from './api/client.js';
import { App } from './app.js';
import { languageFor } from './locale/i18n.js';
import { Announcer } from './ui/announcer.js';

const root = document.getElementById('app');
const live = document.getElementById('live');
if (root === null || live === null) throw new Error('index.html has no #app or no #live.');

render(
  <App
    api={httpApi((...request) => fetch(...request))}
    announcer={new Announcer(live)}
    browserLanguage={languageFor(navigator.languages)}
  />,
  root,
);
