package io.standpoint.models;

/**
 * Numbers by the 64-bit hashes of strings, in two arrays: a map of strings takes ten times the memory. The strings
 * themselves are not kept, so a second one with a hash that is there already is refused; that one never put is taken for
 * one that was has a chance of 2⁻⁶⁴ for each of those. Safe to share between threads once it is filled.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-eastlake-fnv">FNV-1a, here over UTF-16 units</a>
 */
public final class HashTable {
    /** What {@link #get(long)} gives where there is nothing. */
    public static final int NONE = -1;

    /** The hash of the empty string. */
    public static final long EMPTY = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    /** 0 where a place is free. */
    private long[] keys;

    private int[] values;
    private int size;

    /** @param size how many strings are expected; more make it grow */
    public HashTable(int size) {
        keys = new long[size + size / 3 + 2];
        values = new int[keys.length];
    }

    public static long hash(CharSequence string) {
        return hash(EMPTY, string);
    }

    /** The hash of two strings joined, the first one given by its hash. */
    public static long hash(long first, CharSequence second) {
        long hash = first;
        for (int i = 0; i < second.length(); i++) {
            hash = (hash ^ second.charAt(i)) * PRIME;
        }
        return hash;
    }

    /**
     * @param value not negative
     * @throws IllegalStateException if the hash is there already
     */
    public void put(long hash, int value) {
        if (get(hash) != NONE) {
            throw new IllegalStateException("two strings have the hash " + Long.toHexString(hash));
        }
        set(hash, value);
    }

    /**
     * Puts a value in the place of the one before, if any.
     *
     * @param value not negative
     */
    public void set(long hash, int value) {
        if (4 * (size + 1) > 3 * keys.length) {
            grow();
        }
        long key = key(hash);
        int place = place(key);
        size += keys[place] == 0 ? 1 : 0;
        keys[place] = key;
        values[place] = value;
    }

    /** The value of a string's hash, or {@link #NONE}. */
    public int get(long hash) {
        int place = place(key(hash));
        return keys[place] == 0 ? NONE : values[place];
    }

    public int get(CharSequence string) {
        return get(hash(string));
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length + oldKeys.length / 2];
        values = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                values[place] = oldValues[i];
            }
        }
    }

    /** Where a key is, or the free place where it would be. */
    private int place(long key) {
        int place = (int) ((key >>> 32) * keys.length >>> 32);
        while (keys[place] != 0 && keys[place] != key) {
            place = place + 1 == keys.length ? 0 : place + 1;
        }
        return place;
    }

    /** One key for each hash, spread evenly even where strings are short and alike; never 0. */
    private static long key(long hash) {
        long key = (hash ^ hash >>> 32) * SPREAD;
        return key == 0 ? SPREAD : key;
    }
}
