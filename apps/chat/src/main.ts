import './shop.css';
import { showDemoBar } from './demo-bar.ts';
import { mountChat } from './mount.ts';

const query = new URLSearchParams(location.search);
const theme = query.get('theme');
const talk = query.get('talk');
const customerId = query.get('customer');
const signature = query.get('signature');
/** A designer's link: what is tried out is left out of every figure. */
const isTest = query.get('test') === '1';

mountChat(document.body, {
  origin: location.origin,
  flow: query.get('flow') ?? 'standard-handoff',
  language: query.get('lang') ?? document.documentElement.lang,
  open: true,
  botName: 'Wren',
  // A designer's link names the version: its talk is not that of an older one.
  ...(talk !== null && { talk }),
  ...(theme !== null && { theme }),
  ...(customerId !== null && { customerId }),
  ...(signature !== null && { signature }),
  ...(isTest && { test: true }),
});

void showDemoBar(document.body);
