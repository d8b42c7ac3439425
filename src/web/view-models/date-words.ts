export * from '../../reports/date-words.js';
