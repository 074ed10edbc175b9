import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type RequestHandler, Router } from 'express';

const SWAGGER_UI = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const ASSETS = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'] as const;

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Tongtu 通途: interface</title>
    <link rel="icon" href="favicon-32x32.png" />
    <link rel="stylesheet" href="swagger-ui.css" />
  </head>
  <body>
    <div id="interface"></div>
    <script src="swagger-ui-bundle.js"></script>
    <script src="start.js"></script>
  </body>
</html>
`;

/** A page to browse and try the interface; loads nothing from elsewhere, and no inline script. */
export function docsPage(documentPath: string): RequestHandler {
  const start = `window.SwaggerUIBundle(${JSON.stringify({
    url: documentPath,
    dom_id: '#interface',
    deepLinking: true,
    validatorUrl: null,
  })});\n`;
  const router = Router({ strict: true });
  router.get('/', (req, res) => {
    // The page names its files relative to itself, so it needs the slash at the end.
    if (!req.originalUrl.split('?', 1)[0]?.endsWith('/')) res.redirect(308, `${req.baseUrl}/`);
    else res.type('html').send(PAGE);
  });
  router.get('/start.js', (_req, res) => {
    res.type('text/javascript').send(start);
  });
  for (const name of ASSETS) {
    router.get(`/${name}`, (_req, res) => {
      res.set('Cache-Control', 'public, max-age=86400').type(name.slice(name.lastIndexOf('.')));
      res.send(readFileSync(join(SWAGGER_UI, name)));
    });
  }
  return router;
}
