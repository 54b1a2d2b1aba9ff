#!/usr/bin/env node
// @ts-nocheck: the loader has no types.
// The sources are TypeScript: tsx compiles them as they are loaded.
require('tsx/cjs');
require('.');
