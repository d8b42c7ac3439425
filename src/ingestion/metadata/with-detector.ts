import { eld } from 'eld/small';
import { useDetector } from './language.js';

// Importing this file is all it takes: whoever reads texts of unknown languages one after another without waiting has the detector from the start.
useDetector(eld);
