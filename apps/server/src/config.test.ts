import { expect, it } from 'vitest';
import { isLoopback, readConfig } from './config.ts';

it('listens on 127.0.0.1:4400 with data beside it when nothing is set', () => {
  expect(readConfig({}, '/house')).toMatchObject({
    config: {
      port: 4400,
      host: '127.0.0.1',
      clockFactor: 1,
      smtpUrl: null,
      flowsFolder: '/house/flows',
      workspaceFile: '/house/flows/demo.workspace.json',
    },
  });
});

it('an empty variable counts as not set', () => {
  expect(readConfig({ PORT: '', BATON_HOST: '' }, '/house')).toMatchObject({
    config: { port: 4400, host: '127.0.0.1' },
  });
});

it.each(['0.0.0.0', '192.168.1.7', '::', 'example.com', '127.0.0.1.example.com'])(
  '%s needs an https address or a proxy, and people then sign in',
  (host) => {
    const read = (env: Record<string, string>) => readConfig({ BATON_HOST: host, ...env }, '/house');
    expect(read({})).toMatchObject({ problem: expect.stringContaining('sign-in') });
    expect(read({ BATON_ORIGIN: 'http://help.example.com' })).toMatchObject({
      problem: expect.stringContaining('BATON_ORIGIN'),
    });
    expect(read({ BATON_ORIGIN: 'https://help.example.com/' })).toMatchObject({
      config: { signIn: true, origin: 'https://help.example.com' },
    });
    expect(read({ BATON_TRUSTED_PROXY: '10.0.0.1' })).toMatchObject({ config: { signIn: true } });
  },
);

it.each(['127.0.0.1', '127.1.2.3', '::1', '[::1]', 'localhost', 'LOCALHOST'])('%s is this machine', (host) => {
  expect(isLoopback(host)).toBe(true);
});

it.each([
  ['PORT', '70000'],
  ['PORT', 'four'],
  ['BATON_CLOCK', '0'],
  ['SMTP_URL', 'mail.example.com'],
  ['BATON_BOT_URL', 'not an address'],
])('says which setting cannot be used: %s=%s', (name, value) => {
  expect(readConfig({ [name]: value }, '/house')).toMatchObject({
    problem: expect.stringContaining(`${name}="${value}"`),
  });
});
