/** Gold samples: sentences drawn at random for people to label, what they say, and how far they agree. */
package io.standpoint.gold;
