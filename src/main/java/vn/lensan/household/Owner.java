package vn.lensan.household;

/**
 * Whose fact a row is about.
 *
 * @param recordId the record the fact hangs on (a product's account); 0 when it hangs on none
 */
record Owner(Known household, long recordId) {}
