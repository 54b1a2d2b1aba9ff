// @ts-nocheck
// Written by `npm run generate` from lib/catalogue. Do not edit.
"use strict";
module.exports = validate10;
module.exports.default = validate10;
const schema11 = {"type":"object","required":["name","lastname","email"],"properties":{"name":{"type":"string","minLength":1,"description":"The first name."},"lastname":{"type":"string","minLength":1},"email":{"type":"string","pattern":"^[^@\\s]+@[^@\\s.]+(?:\\.[^@\\s.]+)+$"},"website":{"type":["integer","string"],"minimum":1,"minLength":1,"maxLength":64,"description":"A website of Adobe Commerce, by its code or number: needed where the address is on several."},"groupId":{"type":["integer","string"],"minimum":1,"maximum":9007199254740991,"pattern":"^[1-9]\\d{0,14}$","description":"A customer group, by its number. Saleor, which has no groups, keeps it with the customer."},"active":{"type":"boolean","description":"Whether the customer may log in. Saleor alone takes it."},"externalReference":{"type":["string","null"],"minLength":1,"maxLength":250,"description":"The back office's own name for the customer in Saleor; null takes it away."},"taxNumber":{"type":["string","null"],"minLength":1,"maxLength":50,"description":"The VAT or tax number. Saleor keeps it with the customer; null takes it away."},"birthDate":{"type":["string","null"],"pattern":"^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$","description":"As 1990-01-31. Saleor keeps it with the customer; null takes it away."},"marketingConsent":{"type":"boolean","description":"Whether the customer wants the newsletter. Adobe Commerce may ask the customer first; Saleor keeps it with the customer."},"billingAddress":{"type":["object","null"],"required":["streetAddress","addressCountry"],"properties":{"streetAddress":{"type":"array","items":{"type":"string","maxLength":256},"minItems":1,"description":"Its lines."},"addressCountry":{"type":"string","pattern":"^[A-Z]{2}$","description":"ISO 3166-1, two letters."},"firstName":{"type":"string","maxLength":256},"lastName":{"type":"string","maxLength":256},"company":{"type":"string","maxLength":256},"addressLocality":{"type":"string","maxLength":256,"description":"The city."},"district":{"type":"string","maxLength":128,"description":"A part of the city."},"addressRegion":{"type":"string","maxLength":128,"description":"The region or state, by its name or as the store has it."},"postalCode":{"type":"string","maxLength":20},"telephone":{"type":"string","maxLength":128,"description":"Adobe Commerce wants one, unless its settings say otherwise."},"taxNumber":{"type":"string","maxLength":255,"description":"Of the company. Adobe Commerce alone takes it."}},"description":"A default address. It replaces the one that is there, as a whole; null takes it away. Without names it has those of the customer in Adobe Commerce."},"shippingAddress":{"type":["object","null"],"required":["streetAddress","addressCountry"],"properties":{"streetAddress":{"type":"array","items":{"type":"string","maxLength":256},"minItems":1,"description":"Its lines."},"addressCountry":{"type":"string","pattern":"^[A-Z]{2}$","description":"ISO 3166-1, two letters."},"firstName":{"type":"string","maxLength":256},"lastName":{"type":"string","maxLength":256},"company":{"type":"string","maxLength":256},"addressLocality":{"type":"string","maxLength":256,"description":"The city."},"district":{"type":"string","maxLength":128,"description":"A part of the city."},"addressRegion":{"type":"string","maxLength":128,"description":"The region or state, by its name or as the store has it."},"postalCode":{"type":"string","maxLength":20},"telephone":{"type":"string","maxLength":128,"description":"Adobe Commerce wants one, unless its settings say otherwise."},"taxNumber":{"type":"string","maxLength":255,"description":"Of the company. Adobe Commerce alone takes it."}},"description":"A default address. It replaces the one that is there, as a whole; null takes it away. Without names it has those of the customer in Adobe Commerce."}}};
const func2 = require("ajv/dist/runtime/ucs2length").default;
const pattern0 = new RegExp("^[^@\\s]+@[^@\\s.]+(?:\\.[^@\\s.]+)+$", "u");
const pattern1 = new RegExp("^[1-9]\\d{0,14}$", "u");
const pattern2 = new RegExp("^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$", "u");
const pattern3 = new RegExp("^[A-Z]{2}$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.lastname === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "lastname"},message:"must have required property '"+"lastname"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.email === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "email"},message:"must have required property '"+"email"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.lastname !== undefined){
let data1 = data.lastname;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err5 = {instancePath:instancePath+"/lastname",schemaPath:"#/properties/lastname/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/lastname",schemaPath:"#/properties/lastname/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.email !== undefined){
let data2 = data.email;
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
const err7 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/pattern",keyword:"pattern",params:{pattern: "^[^@\\s]+@[^@\\s.]+(?:\\.[^@\\s.]+)+$"},message:"must match pattern \""+"^[^@\\s]+@[^@\\s.]+(?:\\.[^@\\s.]+)+$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.website !== undefined){
let data3 = data.website;
if((!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) && (typeof data3 !== "string")){
const err9 = {instancePath:instancePath+"/website",schemaPath:"#/properties/website/type",keyword:"type",params:{type: schema11.properties.website.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 1 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/website",schemaPath:"#/properties/website/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(typeof data3 === "string"){
if(func2(data3) > 64){
const err11 = {instancePath:instancePath+"/website",schemaPath:"#/properties/website/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func2(data3) < 1){
const err12 = {instancePath:instancePath+"/website",schemaPath:"#/properties/website/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data.groupId !== undefined){
let data4 = data.groupId;
if((!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) && (typeof data4 !== "string")){
const err13 = {instancePath:instancePath+"/groupId",schemaPath:"#/properties/groupId/type",keyword:"type",params:{type: schema11.properties.groupId.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
const err14 = {instancePath:instancePath+"/groupId",schemaPath:"#/properties/groupId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err15 = {instancePath:instancePath+"/groupId",schemaPath:"#/properties/groupId/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(typeof data4 === "string"){
if(!pattern1.test(data4)){
const err16 = {instancePath:instancePath+"/groupId",schemaPath:"#/properties/groupId/pattern",keyword:"pattern",params:{pattern: "^[1-9]\\d{0,14}$"},message:"must match pattern \""+"^[1-9]\\d{0,14}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data.active !== undefined){
if(typeof data.active !== "boolean"){
const err17 = {instancePath:instancePath+"/active",schemaPath:"#/properties/active/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.externalReference !== undefined){
let data6 = data.externalReference;
if((typeof data6 !== "string") && (data6 !== null)){
const err18 = {instancePath:instancePath+"/externalReference",schemaPath:"#/properties/externalReference/type",keyword:"type",params:{type: schema11.properties.externalReference.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(typeof data6 === "string"){
if(func2(data6) > 250){
const err19 = {instancePath:instancePath+"/externalReference",schemaPath:"#/properties/externalReference/maxLength",keyword:"maxLength",params:{limit: 250},message:"must NOT have more than 250 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(func2(data6) < 1){
const err20 = {instancePath:instancePath+"/externalReference",schemaPath:"#/properties/externalReference/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data.taxNumber !== undefined){
let data7 = data.taxNumber;
if((typeof data7 !== "string") && (data7 !== null)){
const err21 = {instancePath:instancePath+"/taxNumber",schemaPath:"#/properties/taxNumber/type",keyword:"type",params:{type: schema11.properties.taxNumber.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(typeof data7 === "string"){
if(func2(data7) > 50){
const err22 = {instancePath:instancePath+"/taxNumber",schemaPath:"#/properties/taxNumber/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func2(data7) < 1){
const err23 = {instancePath:instancePath+"/taxNumber",schemaPath:"#/properties/taxNumber/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
if(data.birthDate !== undefined){
let data8 = data.birthDate;
if((typeof data8 !== "string") && (data8 !== null)){
const err24 = {instancePath:instancePath+"/birthDate",schemaPath:"#/properties/birthDate/type",keyword:"type",params:{type: schema11.properties.birthDate.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(typeof data8 === "string"){
if(!pattern2.test(data8)){
const err25 = {instancePath:instancePath+"/birthDate",schemaPath:"#/properties/birthDate/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$"},message:"must match pattern \""+"^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
if(data.marketingConsent !== undefined){
if(typeof data.marketingConsent !== "boolean"){
const err26 = {instancePath:instancePath+"/marketingConsent",schemaPath:"#/properties/marketingConsent/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.billingAddress !== undefined){
let data10 = data.billingAddress;
if((!(data10 && typeof data10 == "object" && !Array.isArray(data10))) && (data10 !== null)){
const err27 = {instancePath:instancePath+"/billingAddress",schemaPath:"#/properties/billingAddress/type",keyword:"type",params:{type: schema11.properties.billingAddress.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.streetAddress === undefined){
const err28 = {instancePath:instancePath+"/billingAddress",schemaPath:"#/properties/billingAddress/required",keyword:"required",params:{missingProperty: "streetAddress"},message:"must have required property '"+"streetAddress"+"'"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data10.addressCountry === undefined){
const err29 = {instancePath:instancePath+"/billingAddress",schemaPath:"#/properties/billingAddress/required",keyword:"required",params:{missingProperty: "addressCountry"},message:"must have required property '"+"addressCountry"+"'"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data10.streetAddress !== undefined){
let data11 = data10.streetAddress;
if(Array.isArray(data11)){
if(data11.length < 1){
const err30 = {instancePath:instancePath+"/billingAddress/streetAddress",schemaPath:"#/properties/billingAddress/properties/streetAddress/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
let data12 = data11[i0];
if(typeof data12 === "string"){
if(func2(data12) > 256){
const err31 = {instancePath:instancePath+"/billingAddress/streetAddress/" + i0,schemaPath:"#/properties/billingAddress/properties/streetAddress/items/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/billingAddress/streetAddress/" + i0,schemaPath:"#/properties/billingAddress/properties/streetAddress/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/billingAddress/streetAddress",schemaPath:"#/properties/billingAddress/properties/streetAddress/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data10.addressCountry !== undefined){
let data13 = data10.addressCountry;
if(typeof data13 === "string"){
if(!pattern3.test(data13)){
const err34 = {instancePath:instancePath+"/billingAddress/addressCountry",schemaPath:"#/properties/billingAddress/properties/addressCountry/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{2}$"},message:"must match pattern \""+"^[A-Z]{2}$"+"\""};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/billingAddress/addressCountry",schemaPath:"#/properties/billingAddress/properties/addressCountry/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data10.firstName !== undefined){
let data14 = data10.firstName;
if(typeof data14 === "string"){
if(func2(data14) > 256){
const err36 = {instancePath:instancePath+"/billingAddress/firstName",schemaPath:"#/properties/billingAddress/properties/firstName/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/billingAddress/firstName",schemaPath:"#/properties/billingAddress/properties/firstName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data10.lastName !== undefined){
let data15 = data10.lastName;
if(typeof data15 === "string"){
if(func2(data15) > 256){
const err38 = {instancePath:instancePath+"/billingAddress/lastName",schemaPath:"#/properties/billingAddress/properties/lastName/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/billingAddress/lastName",schemaPath:"#/properties/billingAddress/properties/lastName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data10.company !== undefined){
let data16 = data10.company;
if(typeof data16 === "string"){
if(func2(data16) > 256){
const err40 = {instancePath:instancePath+"/billingAddress/company",schemaPath:"#/properties/billingAddress/properties/company/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/billingAddress/company",schemaPath:"#/properties/billingAddress/properties/company/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data10.addressLocality !== undefined){
let data17 = data10.addressLocality;
if(typeof data17 === "string"){
if(func2(data17) > 256){
const err42 = {instancePath:instancePath+"/billingAddress/addressLocality",schemaPath:"#/properties/billingAddress/properties/addressLocality/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/billingAddress/addressLocality",schemaPath:"#/properties/billingAddress/properties/addressLocality/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data10.district !== undefined){
let data18 = data10.district;
if(typeof data18 === "string"){
if(func2(data18) > 128){
const err44 = {instancePath:instancePath+"/billingAddress/district",schemaPath:"#/properties/billingAddress/properties/district/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/billingAddress/district",schemaPath:"#/properties/billingAddress/properties/district/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data10.addressRegion !== undefined){
let data19 = data10.addressRegion;
if(typeof data19 === "string"){
if(func2(data19) > 128){
const err46 = {instancePath:instancePath+"/billingAddress/addressRegion",schemaPath:"#/properties/billingAddress/properties/addressRegion/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/billingAddress/addressRegion",schemaPath:"#/properties/billingAddress/properties/addressRegion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data10.postalCode !== undefined){
let data20 = data10.postalCode;
if(typeof data20 === "string"){
if(func2(data20) > 20){
const err48 = {instancePath:instancePath+"/billingAddress/postalCode",schemaPath:"#/properties/billingAddress/properties/postalCode/maxLength",keyword:"maxLength",params:{limit: 20},message:"must NOT have more than 20 characters"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/billingAddress/postalCode",schemaPath:"#/properties/billingAddress/properties/postalCode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data10.telephone !== undefined){
let data21 = data10.telephone;
if(typeof data21 === "string"){
if(func2(data21) > 128){
const err50 = {instancePath:instancePath+"/billingAddress/telephone",schemaPath:"#/properties/billingAddress/properties/telephone/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/billingAddress/telephone",schemaPath:"#/properties/billingAddress/properties/telephone/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data10.taxNumber !== undefined){
let data22 = data10.taxNumber;
if(typeof data22 === "string"){
if(func2(data22) > 255){
const err52 = {instancePath:instancePath+"/billingAddress/taxNumber",schemaPath:"#/properties/billingAddress/properties/taxNumber/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/billingAddress/taxNumber",schemaPath:"#/properties/billingAddress/properties/taxNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
}
if(data.shippingAddress !== undefined){
let data23 = data.shippingAddress;
if((!(data23 && typeof data23 == "object" && !Array.isArray(data23))) && (data23 !== null)){
const err54 = {instancePath:instancePath+"/shippingAddress",schemaPath:"#/properties/shippingAddress/type",keyword:"type",params:{type: schema11.properties.shippingAddress.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.streetAddress === undefined){
const err55 = {instancePath:instancePath+"/shippingAddress",schemaPath:"#/properties/shippingAddress/required",keyword:"required",params:{missingProperty: "streetAddress"},message:"must have required property '"+"streetAddress"+"'"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data23.addressCountry === undefined){
const err56 = {instancePath:instancePath+"/shippingAddress",schemaPath:"#/properties/shippingAddress/required",keyword:"required",params:{missingProperty: "addressCountry"},message:"must have required property '"+"addressCountry"+"'"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data23.streetAddress !== undefined){
let data24 = data23.streetAddress;
if(Array.isArray(data24)){
if(data24.length < 1){
const err57 = {instancePath:instancePath+"/shippingAddress/streetAddress",schemaPath:"#/properties/shippingAddress/properties/streetAddress/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
const len1 = data24.length;
for(let i1=0; i1<len1; i1++){
let data25 = data24[i1];
if(typeof data25 === "string"){
if(func2(data25) > 256){
const err58 = {instancePath:instancePath+"/shippingAddress/streetAddress/" + i1,schemaPath:"#/properties/shippingAddress/properties/streetAddress/items/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/shippingAddress/streetAddress/" + i1,schemaPath:"#/properties/shippingAddress/properties/streetAddress/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath:instancePath+"/shippingAddress/streetAddress",schemaPath:"#/properties/shippingAddress/properties/streetAddress/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data23.addressCountry !== undefined){
let data26 = data23.addressCountry;
if(typeof data26 === "string"){
if(!pattern3.test(data26)){
const err61 = {instancePath:instancePath+"/shippingAddress/addressCountry",schemaPath:"#/properties/shippingAddress/properties/addressCountry/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{2}$"},message:"must match pattern \""+"^[A-Z]{2}$"+"\""};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/shippingAddress/addressCountry",schemaPath:"#/properties/shippingAddress/properties/addressCountry/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data23.firstName !== undefined){
let data27 = data23.firstName;
if(typeof data27 === "string"){
if(func2(data27) > 256){
const err63 = {instancePath:instancePath+"/shippingAddress/firstName",schemaPath:"#/properties/shippingAddress/properties/firstName/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/shippingAddress/firstName",schemaPath:"#/properties/shippingAddress/properties/firstName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data23.lastName !== undefined){
let data28 = data23.lastName;
if(typeof data28 === "string"){
if(func2(data28) > 256){
const err65 = {instancePath:instancePath+"/shippingAddress/lastName",schemaPath:"#/properties/shippingAddress/properties/lastName/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
else {
const err66 = {instancePath:instancePath+"/shippingAddress/lastName",schemaPath:"#/properties/shippingAddress/properties/lastName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data23.company !== undefined){
let data29 = data23.company;
if(typeof data29 === "string"){
if(func2(data29) > 256){
const err67 = {instancePath:instancePath+"/shippingAddress/company",schemaPath:"#/properties/shippingAddress/properties/company/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/shippingAddress/company",schemaPath:"#/properties/shippingAddress/properties/company/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data23.addressLocality !== undefined){
let data30 = data23.addressLocality;
if(typeof data30 === "string"){
if(func2(data30) > 256){
const err69 = {instancePath:instancePath+"/shippingAddress/addressLocality",schemaPath:"#/properties/shippingAddress/properties/addressLocality/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/shippingAddress/addressLocality",schemaPath:"#/properties/shippingAddress/properties/addressLocality/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data23.district !== undefined){
let data31 = data23.district;
if(typeof data31 === "string"){
if(func2(data31) > 128){
const err71 = {instancePath:instancePath+"/shippingAddress/district",schemaPath:"#/properties/shippingAddress/properties/district/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
else {
const err72 = {instancePath:instancePath+"/shippingAddress/district",schemaPath:"#/properties/shippingAddress/properties/district/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data23.addressRegion !== undefined){
let data32 = data23.addressRegion;
if(typeof data32 === "string"){
if(func2(data32) > 128){
const err73 = {instancePath:instancePath+"/shippingAddress/addressRegion",schemaPath:"#/properties/shippingAddress/properties/addressRegion/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
else {
const err74 = {instancePath:instancePath+"/shippingAddress/addressRegion",schemaPath:"#/properties/shippingAddress/properties/addressRegion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data23.postalCode !== undefined){
let data33 = data23.postalCode;
if(typeof data33 === "string"){
if(func2(data33) > 20){
const err75 = {instancePath:instancePath+"/shippingAddress/postalCode",schemaPath:"#/properties/shippingAddress/properties/postalCode/maxLength",keyword:"maxLength",params:{limit: 20},message:"must NOT have more than 20 characters"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
else {
const err76 = {instancePath:instancePath+"/shippingAddress/postalCode",schemaPath:"#/properties/shippingAddress/properties/postalCode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data23.telephone !== undefined){
let data34 = data23.telephone;
if(typeof data34 === "string"){
if(func2(data34) > 128){
const err77 = {instancePath:instancePath+"/shippingAddress/telephone",schemaPath:"#/properties/shippingAddress/properties/telephone/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
else {
const err78 = {instancePath:instancePath+"/shippingAddress/telephone",schemaPath:"#/properties/shippingAddress/properties/telephone/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data23.taxNumber !== undefined){
let data35 = data23.taxNumber;
if(typeof data35 === "string"){
if(func2(data35) > 255){
const err79 = {instancePath:instancePath+"/shippingAddress/taxNumber",schemaPath:"#/properties/shippingAddress/properties/taxNumber/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/shippingAddress/taxNumber",schemaPath:"#/properties/shippingAddress/properties/taxNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
}
}
else {
const err81 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

