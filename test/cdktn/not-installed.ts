// Stands in for the tests on CDK Terrain where it cannot be installed; the reason is printed when Jest starts.
it.skip("the tests of constructs and stacks on CDK Terrain", () => undefined);
