export { headline } from '../../reports/headline.js';
