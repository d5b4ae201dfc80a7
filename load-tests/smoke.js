// k6 scenario: citizens read the home, the list and a profile of one state. Run it with `npm run load:smoke`.

import { check, group, sleep } from 'k6';
import http from 'k6/http';

const host = `${__ENV.TENANT}.localhost`;
const base = `http://${host}:${__ENV.PORT}`;
const profilePath = /href="(\/candidaturas\/[^"?#]+)"/;

export const options = {
  hosts: { [host]: '127.0.0.1' },
  scenarios: {
    citizens: { executor: 'constant-vus', vus: 20, duration: __ENV.DURATION || '15s' },
  },
  thresholds: {
    checks: ['rate>0.999'],
    http_req_failed: ['rate<0.001'],
    'http_req_duration{page:home}': ['p(95)<150'],
    'http_req_duration{page:list}': ['p(95)<300'],
    'http_req_duration{page:profile}': ['p(95)<300'],
  },
};

export default function visit() {
  group('home', () => read('/', 'home'));
  const list = read('/candidaturas', 'list');
  const profile = profilePath.exec(list.body || '');
  if (profile) read(profile[1], 'profile');
  sleep(0.2);
}

function read(path, page) {
  const response = http.get(`${base}${path}`, { tags: { page } });
  check(response, {
    'answers 200': (answer) => answer.status === 200,
    'is HTML': (answer) => String(answer.headers['Content-Type']).startsWith('text/html'),
    'is whole': (answer) => String(answer.body).includes('</html>'),
  });
  return response;
}
