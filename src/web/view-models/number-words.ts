export * from '../../reports/number-words.js';
