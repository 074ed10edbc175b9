export { EXIT, type ExitCode } from './cli/command.js';
export { COMMANDS, run } from './cli/run.js';
export { type AppDeps, createApp } from './http/app.js';
export { type Endpoint, endpoint } from './http/endpoint.js';
export { createPolicy, type PublicationPolicy } from './publication/policy.js';
export { type ServeOptions, type Service, serve } from './serve.js';
export { openState, type State } from './state/state.js';
export { openSqliteStore } from './storage/sqlite/sqlite-store.js';
export type { Store } from './storage/store.js';
