// @ts-nocheck
// Written by `npm run generate` from lib/catalogue. Do not edit.
"use strict";
module.exports = validate10;
module.exports.default = validate10;
const schema11 = {"type":"object","required":["id"],"properties":{"id":{"type":"string","minLength":1},"email":{"type":["string","null"]},"firstName":{"type":["string","null"]},"lastName":{"type":["string","null"]},"externalReference":{"type":["string","null"]},"isActive":{"type":["boolean","null"]},"isStaff":{"type":["boolean","null"]},"dateJoined":{"type":["string","null"]},"updatedAt":{"type":["string","null"]},"defaultBillingAddress":{"type":["object","null"],"required":[],"properties":{"firstName":{"type":["string","null"]},"lastName":{"type":["string","null"]},"companyName":{"type":["string","null"]},"phone":{"type":["string","null"]},"streetAddress1":{"type":["string","null"]},"streetAddress2":{"type":["string","null"]},"city":{"type":["string","null"]},"cityArea":{"type":["string","null"]},"postalCode":{"type":["string","null"]},"countryArea":{"type":["string","null"]},"country":{"type":["object","null"],"required":[],"properties":{"code":{"type":["string","null"]}}}}},"defaultShippingAddress":{"type":["object","null"],"required":[],"properties":{"firstName":{"type":["string","null"]},"lastName":{"type":["string","null"]},"companyName":{"type":["string","null"]},"phone":{"type":["string","null"]},"streetAddress1":{"type":["string","null"]},"streetAddress2":{"type":["string","null"]},"city":{"type":["string","null"]},"cityArea":{"type":["string","null"]},"postalCode":{"type":["string","null"]},"countryArea":{"type":["string","null"]},"country":{"type":["object","null"],"required":[],"properties":{"code":{"type":["string","null"]}}}}},"metadata":{"type":["array","null"],"items":{"type":"object","required":[],"properties":{"key":{"type":["string","null"]},"value":{"type":["string","null"]}}}}}};
const func2 = require("ajv/dist/runtime/ucs2length").default;

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err1 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.email !== undefined){
let data1 = data.email;
if((typeof data1 !== "string") && (data1 !== null)){
const err3 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type: schema11.properties.email.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.firstName !== undefined){
let data2 = data.firstName;
if((typeof data2 !== "string") && (data2 !== null)){
const err4 = {instancePath:instancePath+"/firstName",schemaPath:"#/properties/firstName/type",keyword:"type",params:{type: schema11.properties.firstName.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.lastName !== undefined){
let data3 = data.lastName;
if((typeof data3 !== "string") && (data3 !== null)){
const err5 = {instancePath:instancePath+"/lastName",schemaPath:"#/properties/lastName/type",keyword:"type",params:{type: schema11.properties.lastName.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.externalReference !== undefined){
let data4 = data.externalReference;
if((typeof data4 !== "string") && (data4 !== null)){
const err6 = {instancePath:instancePath+"/externalReference",schemaPath:"#/properties/externalReference/type",keyword:"type",params:{type: schema11.properties.externalReference.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.isActive !== undefined){
let data5 = data.isActive;
if((typeof data5 !== "boolean") && (data5 !== null)){
const err7 = {instancePath:instancePath+"/isActive",schemaPath:"#/properties/isActive/type",keyword:"type",params:{type: schema11.properties.isActive.type},message:"must be boolean,null"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.isStaff !== undefined){
let data6 = data.isStaff;
if((typeof data6 !== "boolean") && (data6 !== null)){
const err8 = {instancePath:instancePath+"/isStaff",schemaPath:"#/properties/isStaff/type",keyword:"type",params:{type: schema11.properties.isStaff.type},message:"must be boolean,null"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.dateJoined !== undefined){
let data7 = data.dateJoined;
if((typeof data7 !== "string") && (data7 !== null)){
const err9 = {instancePath:instancePath+"/dateJoined",schemaPath:"#/properties/dateJoined/type",keyword:"type",params:{type: schema11.properties.dateJoined.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.updatedAt !== undefined){
let data8 = data.updatedAt;
if((typeof data8 !== "string") && (data8 !== null)){
const err10 = {instancePath:instancePath+"/updatedAt",schemaPath:"#/properties/updatedAt/type",keyword:"type",params:{type: schema11.properties.updatedAt.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.defaultBillingAddress !== undefined){
let data9 = data.defaultBillingAddress;
if((!(data9 && typeof data9 == "object" && !Array.isArray(data9))) && (data9 !== null)){
const err11 = {instancePath:instancePath+"/defaultBillingAddress",schemaPath:"#/properties/defaultBillingAddress/type",keyword:"type",params:{type: schema11.properties.defaultBillingAddress.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.firstName !== undefined){
let data10 = data9.firstName;
if((typeof data10 !== "string") && (data10 !== null)){
const err12 = {instancePath:instancePath+"/defaultBillingAddress/firstName",schemaPath:"#/properties/defaultBillingAddress/properties/firstName/type",keyword:"type",params:{type: schema11.properties.defaultBillingAddress.properties.firstName.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data9.lastName !== undefined){
let data11 = data9.lastName;
if((typeof data11 !== "string") && (data11 !== null)){
const err13 = {instancePath:instancePath+"/defaultBillingAddress/lastName",schemaPath:"#/properties/defaultBillingAddress/properties/lastName/type",keyword:"type",params:{type: schema11.properties.defaultBillingAddress.properties.lastName.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data9.companyName !== undefined){
let data12 = data9.companyName;
if((typeof data12 !== "string") && (data12 !== null)){
const err14 = {instancePath:instancePath+"/defaultBillingAddress/companyName",schemaPath:"#/properties/defaultBillingAddress/properties/companyName/type",keyword:"type",params:{type: schema11.properties.defaultBillingAddress.properties.companyName.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data9.phone !== undefined){
let data13 = data9.phone;
if((typeof data13 !== "string") && (data13 !== null)){
const err15 = {instancePath:instancePath+"/defaultBillingAddress/phone",schemaPath:"#/properties/defaultBillingAddress/properties/phone/type",keyword:"type",params:{type: schema11.properties.defaultBillingAddress.properties.phone.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data9.streetAddress1 !== undefined){
let data14 = data9.streetAddress1;
if((typeof data14 !== "string") && (data14 !== null)){
const err16 = {instancePath:instancePath+"/defaultBillingAddress/streetAddress1",schemaPath:"#/properties/defaultBillingAddress/properties/streetAddress1/type",keyword:"type",params:{type: schema11.properties.defaultBillingAddress.properties.streetAddress1.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data9.streetAddress2 !== undefined){
let data15 = data9.streetAddress2;
if((typeof data15 !== "string") && (data15 !== null)){
const err17 = {instancePath:instancePath+"/defaultBillingAddress/streetAddress2",schemaPath:"#/properties/defaultBillingAddress/properties/streetAddress2/type",keyword:"type",params:{type: schema11.properties.defaultBillingAddress.properties.streetAddress2.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data9.city !== undefined){
let data16 = data9.city;
if((typeof data16 !== "string") && (data16 !== null)){
const err18 = {instancePath:instancePath+"/defaultBillingAddress/city",schemaPath:"#/properties/defaultBillingAddress/properties/city/type",keyword:"type",params:{type: schema11.properties.defaultBillingAddress.properties.city.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data9.cityArea !== undefined){
let data17 = data9.cityArea;
if((typeof data17 !== "string") && (data17 !== null)){
const err19 = {instancePath:instancePath+"/defaultBillingAddress/cityArea",schemaPath:"#/properties/defaultBillingAddress/properties/cityArea/type",keyword:"type",params:{type: schema11.properties.defaultBillingAddress.properties.cityArea.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data9.postalCode !== undefined){
let data18 = data9.postalCode;
if((typeof data18 !== "string") && (data18 !== null)){
const err20 = {instancePath:instancePath+"/defaultBillingAddress/postalCode",schemaPath:"#/properties/defaultBillingAddress/properties/postalCode/type",keyword:"type",params:{type: schema11.properties.defaultBillingAddress.properties.postalCode.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data9.countryArea !== undefined){
let data19 = data9.countryArea;
if((typeof data19 !== "string") && (data19 !== null)){
const err21 = {instancePath:instancePath+"/defaultBillingAddress/countryArea",schemaPath:"#/properties/defaultBillingAddress/properties/countryArea/type",keyword:"type",params:{type: schema11.properties.defaultBillingAddress.properties.countryArea.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data9.country !== undefined){
let data20 = data9.country;
if((!(data20 && typeof data20 == "object" && !Array.isArray(data20))) && (data20 !== null)){
const err22 = {instancePath:instancePath+"/defaultBillingAddress/country",schemaPath:"#/properties/defaultBillingAddress/properties/country/type",keyword:"type",params:{type: schema11.properties.defaultBillingAddress.properties.country.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.code !== undefined){
let data21 = data20.code;
if((typeof data21 !== "string") && (data21 !== null)){
const err23 = {instancePath:instancePath+"/defaultBillingAddress/country/code",schemaPath:"#/properties/defaultBillingAddress/properties/country/properties/code/type",keyword:"type",params:{type: schema11.properties.defaultBillingAddress.properties.country.properties.code.type},message:"must be string,null"};
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
}
}
}
if(data.defaultShippingAddress !== undefined){
let data22 = data.defaultShippingAddress;
if((!(data22 && typeof data22 == "object" && !Array.isArray(data22))) && (data22 !== null)){
const err24 = {instancePath:instancePath+"/defaultShippingAddress",schemaPath:"#/properties/defaultShippingAddress/type",keyword:"type",params:{type: schema11.properties.defaultShippingAddress.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.firstName !== undefined){
let data23 = data22.firstName;
if((typeof data23 !== "string") && (data23 !== null)){
const err25 = {instancePath:instancePath+"/defaultShippingAddress/firstName",schemaPath:"#/properties/defaultShippingAddress/properties/firstName/type",keyword:"type",params:{type: schema11.properties.defaultShippingAddress.properties.firstName.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data22.lastName !== undefined){
let data24 = data22.lastName;
if((typeof data24 !== "string") && (data24 !== null)){
const err26 = {instancePath:instancePath+"/defaultShippingAddress/lastName",schemaPath:"#/properties/defaultShippingAddress/properties/lastName/type",keyword:"type",params:{type: schema11.properties.defaultShippingAddress.properties.lastName.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data22.companyName !== undefined){
let data25 = data22.companyName;
if((typeof data25 !== "string") && (data25 !== null)){
const err27 = {instancePath:instancePath+"/defaultShippingAddress/companyName",schemaPath:"#/properties/defaultShippingAddress/properties/companyName/type",keyword:"type",params:{type: schema11.properties.defaultShippingAddress.properties.companyName.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data22.phone !== undefined){
let data26 = data22.phone;
if((typeof data26 !== "string") && (data26 !== null)){
const err28 = {instancePath:instancePath+"/defaultShippingAddress/phone",schemaPath:"#/properties/defaultShippingAddress/properties/phone/type",keyword:"type",params:{type: schema11.properties.defaultShippingAddress.properties.phone.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data22.streetAddress1 !== undefined){
let data27 = data22.streetAddress1;
if((typeof data27 !== "string") && (data27 !== null)){
const err29 = {instancePath:instancePath+"/defaultShippingAddress/streetAddress1",schemaPath:"#/properties/defaultShippingAddress/properties/streetAddress1/type",keyword:"type",params:{type: schema11.properties.defaultShippingAddress.properties.streetAddress1.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data22.streetAddress2 !== undefined){
let data28 = data22.streetAddress2;
if((typeof data28 !== "string") && (data28 !== null)){
const err30 = {instancePath:instancePath+"/defaultShippingAddress/streetAddress2",schemaPath:"#/properties/defaultShippingAddress/properties/streetAddress2/type",keyword:"type",params:{type: schema11.properties.defaultShippingAddress.properties.streetAddress2.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data22.city !== undefined){
let data29 = data22.city;
if((typeof data29 !== "string") && (data29 !== null)){
const err31 = {instancePath:instancePath+"/defaultShippingAddress/city",schemaPath:"#/properties/defaultShippingAddress/properties/city/type",keyword:"type",params:{type: schema11.properties.defaultShippingAddress.properties.city.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data22.cityArea !== undefined){
let data30 = data22.cityArea;
if((typeof data30 !== "string") && (data30 !== null)){
const err32 = {instancePath:instancePath+"/defaultShippingAddress/cityArea",schemaPath:"#/properties/defaultShippingAddress/properties/cityArea/type",keyword:"type",params:{type: schema11.properties.defaultShippingAddress.properties.cityArea.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data22.postalCode !== undefined){
let data31 = data22.postalCode;
if((typeof data31 !== "string") && (data31 !== null)){
const err33 = {instancePath:instancePath+"/defaultShippingAddress/postalCode",schemaPath:"#/properties/defaultShippingAddress/properties/postalCode/type",keyword:"type",params:{type: schema11.properties.defaultShippingAddress.properties.postalCode.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data22.countryArea !== undefined){
let data32 = data22.countryArea;
if((typeof data32 !== "string") && (data32 !== null)){
const err34 = {instancePath:instancePath+"/defaultShippingAddress/countryArea",schemaPath:"#/properties/defaultShippingAddress/properties/countryArea/type",keyword:"type",params:{type: schema11.properties.defaultShippingAddress.properties.countryArea.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data22.country !== undefined){
let data33 = data22.country;
if((!(data33 && typeof data33 == "object" && !Array.isArray(data33))) && (data33 !== null)){
const err35 = {instancePath:instancePath+"/defaultShippingAddress/country",schemaPath:"#/properties/defaultShippingAddress/properties/country/type",keyword:"type",params:{type: schema11.properties.defaultShippingAddress.properties.country.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.code !== undefined){
let data34 = data33.code;
if((typeof data34 !== "string") && (data34 !== null)){
const err36 = {instancePath:instancePath+"/defaultShippingAddress/country/code",schemaPath:"#/properties/defaultShippingAddress/properties/country/properties/code/type",keyword:"type",params:{type: schema11.properties.defaultShippingAddress.properties.country.properties.code.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
}
}
}
if(data.metadata !== undefined){
let data35 = data.metadata;
if((!(Array.isArray(data35))) && (data35 !== null)){
const err37 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: schema11.properties.metadata.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(Array.isArray(data35)){
const len0 = data35.length;
for(let i0=0; i0<len0; i0++){
let data36 = data35[i0];
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.key !== undefined){
let data37 = data36.key;
if((typeof data37 !== "string") && (data37 !== null)){
const err38 = {instancePath:instancePath+"/metadata/" + i0+"/key",schemaPath:"#/properties/metadata/items/properties/key/type",keyword:"type",params:{type: schema11.properties.metadata.items.properties.key.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data36.value !== undefined){
let data38 = data36.value;
if((typeof data38 !== "string") && (data38 !== null)){
const err39 = {instancePath:instancePath+"/metadata/" + i0+"/value",schemaPath:"#/properties/metadata/items/properties/value/type",keyword:"type",params:{type: schema11.properties.metadata.items.properties.value.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/metadata/" + i0,schemaPath:"#/properties/metadata/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
}
}
else {
const err41 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

