import express from 'express';
import type { Express } from 'express';
import type { Services } from '../services/services.js';
import { errorPages, noSuchPage } from './middleware/errors.js';
import { postLimit } from './middleware/post-limit.js';
import { sameOrigin } from './middleware/same-origin.js';
import { securityHeaders } from './middleware/security-headers.js';
import { projectFolder } from './project-folder.js';
import { addRoutes } from './routes/add.js';
import { articleRoutes } from './routes/articles.js';
import { claimRoutes } from './routes/claims.js';
import { decisionRoutes } from './routes/decisions.js';
import { deskRoutes } from './routes/desk.js';
import { disputeRoutes } from './routes/disputes.js';
import { eventRoutes } from './routes/events.js';
import { healthRoutes } from './routes/health.js';
import { outletRoutes } from './routes/outlets.js';
import { searchRoutes } from './routes/search.js';
import { storyRoutes } from './routes/stories.js';
import { versionRoutes } from './routes/versions.js';
import type { Site } from './show.js';
import { stylesheetAddress } from './stylesheet.js';
import { registerViews } from './view-engine.js';
import type { UploadLimits } from './view-models/add-page.js';
import type { WebLogger } from './web-logger.js';
import { SILENT } from './web-logger.js';

/** Settings of the web application; all have defaults. */
export interface AppOptions {
  /** Version of Variorum for the footer and the health check. */
  readonly version?: string;
  readonly logger?: WebLogger;
  /** 20 files of 5 MB when absent. */
  readonly uploads?: UploadLimits;
  /** Forms that one address may send in a minute; 60 when absent. */
  readonly postsPerMinute?: number;
  /** The clock against which typed dates are checked. */
  readonly now?: () => Date;
}

/** Builds the web application on the use cases; it reads no setting and opens no port by itself. */
export function createApp(services: Services, options: AppOptions = {}): Express {
  const { logger = SILENT, now = () => new Date(), postsPerMinute = 60, version = 'development' } = options;
  const limits = options.uploads ?? { maxFileBytes: 5_000_000, maxFiles: 20 };
  const publicFolder = projectFolder('public');
  const site: Site = { version, stylesheet: stylesheetAddress(publicFolder) };
  const app = express();
  app.disable('x-powered-by');
  app.set('site', site);
  registerViews(app, projectFolder('views'));
  app.use(securityHeaders());
  app.use(express.static(publicFolder, { index: false, maxAge: '1y' }));
  app.use(healthRoutes(services, { version, logger }));
  app.use(sameOrigin(), postLimit(postsPerMinute));
  app.use(deskRoutes(services), eventRoutes(services), storyRoutes(services), claimRoutes(services));
  app.use(articleRoutes(services, now), outletRoutes(services), disputeRoutes(services), searchRoutes(services));
  app.use(versionRoutes(services), decisionRoutes(services));
  app.use(addRoutes(services, { now, limits }));
  app.use(noSuchPage(), errorPages(logger));
  return app;
}
