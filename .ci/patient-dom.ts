// What a test of the page waits for comes late on a busy machine: the default limit is one second.
import { configure } from '@testing-library/react';

configure({ asyncUtilTimeout: 60_000 });
