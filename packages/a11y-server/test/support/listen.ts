import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A server on a port the system chooses, for one test or file. */
export async function listen(
  app: RequestListener,
): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** The same, closed when the test ends. */
export async function listenForTest(app: RequestListener): Promise<string> {
  const { address, close } = await listen(app);
  onTestFinished(close);
  return address;
}
