import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

const look = {
  brandTitle: 'Baton',
  brandUrl: './?path=/docs/welcome--docs',
  brandTarget: '_self',
  colorSecondary: '#4a42d0',
};

addons.setConfig({
  theme: create({ base: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light', ...look }),
  sidebar: { showRoots: true },
});
