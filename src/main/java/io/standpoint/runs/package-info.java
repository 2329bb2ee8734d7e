/** Stored articles are read again in the background, by newer models or another engine. */
package io.standpoint.runs;
