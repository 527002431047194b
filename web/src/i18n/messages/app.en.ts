import type { TextOf } from '../catalogue.ts'
import type { appZh } from './app.zh.ts'

export const appEn: TextOf<typeof appZh> = {
  brand: 'Kapok',
  nav: {
    today: 'Today',
    rosters: 'Rosters',
    hotline: 'Hotline',
    needs: 'Requests',
    deliveries: 'Deliveries',
    supplies: 'Supplies',
    volunteers: 'Volunteers',
    sites: 'Sites',
    cases: 'Cases',
    figures: 'Figures & briefings',
    response: 'Response',
    settings: 'Settings',
    buildings: 'Buildings',
    note: 'Note',
    mine: 'Me',
  },
  search: 'People, rooms, requests: Zhang, zsf, 3-1-502, 1388',
  update: {
    title: 'A new version is ready',
    kept: 'It takes a few seconds; everything unsent is kept.',
    now: 'Switch now',
    later: 'Later',
  },
  missing: {
    text: 'There is no page at this address; the link may be old.',
    home: 'Back to Today',
  },
  language: '中文',
}
