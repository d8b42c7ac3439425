import express, { Router } from 'express';
import { ValidationError } from '../../errors.js';
import type { Services } from '../../services/services.js';
import type { RawForm } from '../forms/form-field.js';
import { parseDeskForm } from '../forms/list-form.js';
import { show } from '../show.js';
import { deskPage } from '../view-models/desk-page.js';

const EVENTS_PER_PAGE = 20;

/** `/`: the events that the newsroom covers, and what could not be ingested. */
export function deskRoutes(services: Services): Router {
  const router = Router();
  router.get('/', async (request, response) => {
    const form = parseDeskForm(request.query);
    const [events, notIngested, decisions] = await Promise.all([
      services.listEvents({ order: form.order, page: form.page, pageSize: EVENTS_PER_PAGE }),
      services.listNotIngested(),
      services.countDecisions(),
    ]);
    show(response, {
      template: 'pages/desk/index',
      section: 'desk',
      page: deskPage({ events, notIngested, decisions }, form),
      status: statusOf(form.errors),
    });
  });
  router.post('/not-ingested/set-aside', express.urlencoded({ extended: false, limit: '50kb' }), async (request, response) => {
    // As it was offered: blanks may be part of a file's name.
    const { origin } = (request.body ?? {}) as RawForm;
    if (typeof origin !== 'string' || origin === '') throw new ValidationError('Say which document is to be set aside: the form came without one.');
    await services.setAsideNotIngested(origin);
    response.redirect(303, '/');
  });
  return router;
}

/** 400 where something asked for cannot be used, else 200. */
export function statusOf(errors: Readonly<Record<string, string>>): number {
  return Object.keys(errors).length > 0 ? 400 : 200;
}
